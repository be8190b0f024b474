import { webApi } from '@slack/bolt'
import type { Checked } from '../../../src/core/index.ts'
import { clientOptions } from '../calls.ts'
import { codeOfFault, faultOf } from '../faults.ts'
import { BOT_SCOPES, purposeOf } from '../install/scopes.ts'
import { quietLogger } from '../quiet.ts'
import type { SlackConfig } from '../settings.ts'
import { channelChecks, deciderChecks } from './places.ts'
import { tokenProblems } from './tokens.ts'

const logger = quietLogger({ inform: () => undefined })

/** What Slack's refusals of a token mean for who set it. */
const FIXES: Readonly<Record<string, string>> = {
  invalid_auth: 'copy the token again from your app’s page; it may belong to an app that was deleted',
  account_inactive: 'the app was removed from the workspace: install it again',
  token_revoked: 'the token was revoked: install the app again and copy the new one',
  token_expired: 'the token has expired: switch token rotation off, install again and copy the new one',
  not_allowed_token_type: 'this is a token of another kind: see which variable holds which',
  missing_scope: 'make an app-level token with the scope connections:write',
}

/**
 * Looks at everything that Slack needs of its settings, and says what to do about what is wrong. Posts
 * nothing. Never throws; without any Slack setting it is one line that says so.
 */
export async function examineSlack(config: SlackConfig): Promise<readonly Checked[]> {
  const { botToken, appToken, oauth, httpPort } = config
  if (botToken === undefined && appToken === undefined && oauth === undefined)
    return [{ name: 'Slack', state: 'off', says: 'not configured' }]
  const problems = tokenProblems(config)
  const usable = (name: string) => !problems.some((problem) => problem.name === name)
  return [
    ...problems,
    ...(botToken !== undefined && usable('Slack bot token') ? await workspaceChecks(botToken, config) : []),
    ...(httpPort === undefined && appToken !== undefined && usable('Slack app token')
      ? [await socketCheck(appToken, config)]
      : []),
    ...(botToken === undefined && oauth !== undefined && problems.length === 0
      ? [{ name: 'Slack', state: 'works' as const, says: 'several workspaces: begin at /slack/install' }]
      : []),
  ]
}

async function workspaceChecks(token: string, config: SlackConfig): Promise<readonly Checked[]> {
  const client = new webApi.WebClient(token, clientOptions(config, logger))
  const name = 'Slack'
  try {
    const self = await client.auth.test()
    const says = `${self.user ?? 'the app'} in ${self.team ?? self.team_id ?? 'a workspace'}`
    return [
      { name, state: 'works', says },
      scopeCheck(self.response_metadata?.scopes),
      ...(await channelChecks(client, config)),
      ...(await deciderChecks(client, config)),
    ]
  } catch (error) {
    const fault = faultOf(error)
    const code = codeOfFault(fault)
    const away = fault.kind === 'away' || fault.kind === 'unknown'
    const says = away ? `Slack does not answer (${code})` : `Slack refuses the bot token (${code})`
    const todo =
      FIXES[code] ??
      (away ? 'check the network, and SLACK_API_URL if it is set' : 'see Slack’s page on that code')
    return [{ name, state: 'broken', says, todo }]
  }
}

/** @param granted from the header x-oauth-scopes; undefined when Slack didn't say */
function scopeCheck(granted: readonly string[] | undefined): Checked {
  const name = 'Slack scopes'
  if (granted === undefined) return { name, state: 'off', says: 'Slack did not say which it gave' }
  const missing = BOT_SCOPES.filter((scope) => !granted.includes(scope))
  if (missing.length === 0) return { name, state: 'works', says: `all ${BOT_SCOPES.length}` }
  return {
    name,
    state: 'broken',
    says: `missing: ${missing.map((scope) => `${scope} (${purposeOf(scope)})`).join('; ')}`,
    todo:
      'add them on your app’s page under OAuth & Permissions, or paste slack-manifest.yaml there, ' +
      'then install the app again',
  }
}

/** Asks for the address of a connection and doesn't take it. */
async function socketCheck(token: string, config: SlackConfig): Promise<Checked> {
  const name = 'Slack Socket Mode'
  try {
    await new webApi.WebClient(token, clientOptions(config, logger)).apps.connections.open({})
    return { name, state: 'works', says: 'connects' }
  } catch (error) {
    const code = codeOfFault(faultOf(error))
    const todo = FIXES[code] ?? 'switch Socket Mode on, on your app’s page under Socket Mode'
    return { name, state: 'broken', says: `can’t connect (${code})`, todo }
  }
}
