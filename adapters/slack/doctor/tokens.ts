import type { Checked } from '../../../src/core/index.ts'
import type { SlackConfig } from '../settings.ts'

const KINDS: Readonly<Record<string, string>> = {
  xoxb: 'a bot token',
  xapp: 'an app-level token',
  xoxp: 'a user token',
  xoxe: 'a configuration or refresh token',
}
const BOT_TODO =
  'set SLACK_BOT_TOKEN to the “Bot User OAuth Token” (xoxb-…) of your app’s page, under OAuth & Permissions'
const APP_TODO =
  'set SLACK_APP_TOKEN to an app-level token (xapp-…) with connections:write, from your app’s page ' +
  'under Basic Information'
const SECRET_TODO =
  'set SLACK_SIGNING_SECRET to the “Signing Secret” of your app’s page, under Basic Information'

/** What a token is by its first letters; undefined: nothing that Slack gives out. */
function kindOf(token: string): string | undefined {
  return KINDS[token.split('-')[0] ?? '']
}

/** Tokens that are missing, or stand in each other's place; nothing is asked of Slack. Pure. */
export function tokenProblems(config: SlackConfig): readonly Checked[] {
  const { botToken, appToken, signingSecret, httpPort, oauth } = config
  return [
    ...(botToken === undefined && oauth !== undefined
      ? []
      : token('Slack bot token', botToken, 'xoxb', BOT_TODO)),
    ...(httpPort === undefined
      ? token('Slack app token', appToken, 'xapp', APP_TODO)
      : secret(signingSecret)),
    ...(oauth !== undefined && httpPort === undefined
      ? [
          {
            name: 'Slack installation',
            state: 'broken' as const,
            says: 'SLACK_CLIENT_ID is set, but several workspaces need HTTP mode',
            todo: 'set SLACK_HTTP_PORT, or use one workspace’s SLACK_BOT_TOKEN',
          },
        ]
      : []),
  ]
}

function token(name: string, value: string | undefined, wanted: string, todo: string): readonly Checked[] {
  if (value === undefined || value === '') return [{ name, state: 'broken', says: 'not set', todo }]
  if (value.startsWith(`${wanted}-`)) return []
  const kind = kindOf(value)
  const says =
    kind === undefined
      ? `does not begin with ${wanted}-, as such tokens do`
      : `holds ${kind} (${value.split('-')[0]}-…) instead of ${KINDS[wanted]} (${wanted}-…)`
  return [{ name, state: 'broken', says, todo }]
}

function secret(value: string | undefined): readonly Checked[] {
  const name = 'Slack signing secret'
  if (value === undefined || value === '')
    return [
      { name, state: 'broken', says: 'not set, and HTTP mode believes nobody without it', todo: SECRET_TODO },
    ]
  if (kindOf(value) !== undefined)
    return [
      {
        name,
        state: 'broken',
        says: `holds ${kindOf(value)} instead of the signing secret`,
        todo: SECRET_TODO,
      },
    ]
  return []
}
