import { setTimeout as wait } from 'node:timers/promises'
import { type Authorize, type Logger, webApi } from '@slack/bolt'
import { WinnowError } from '../../src/core/index.ts'
import { clientOptions } from './calls.ts'
import type { Installations, SlackContext, Workspace } from './context.ts'
import type { SlackConfig } from './settings.ts'

/** An event waits no longer than this for who the bot is, in milliseconds. */
const SOON = 500

type Workspaces = Pick<SlackContext, 'clientOf' | 'workspaceOf'> & {
  /** For Bolt, with one workspace's token; with several, Bolt's own installer authorizes. */
  readonly authorize: Authorize<boolean> | undefined
}

/** Clients and identities of the workspaces the app is in: one by its token, or several by installation. */
export function createWorkspaces(
  config: SlackConfig,
  logger: Logger,
  installations: Installations | undefined,
): Workspaces {
  const { botToken } = config
  const clients = new Map<string, webApi.WebClient>()
  const known = new Map<string, Promise<Workspace>>()

  function clientWith(token: string): webApi.WebClient {
    const client = clients.get(token) ?? new webApi.WebClient(token, clientOptions(config, logger))
    clients.set(token, client)
    return client
  }

  async function tokenOf(teamId: string | undefined): Promise<string> {
    if (botToken !== undefined) return botToken
    const team = teamId ?? (await installations?.teams())?.[0]
    if (team === undefined || installations === undefined) throw notInstalled()
    const installed = await installations.receiverOptions.installationStore.fetchInstallation({
      teamId: team,
      enterpriseId: undefined,
      isEnterpriseInstall: false,
    })
    if (installed.bot?.token === undefined) throw notInstalled()
    return installed.bot.token
  }

  async function introduce(token: string): Promise<Workspace> {
    const self = await clientWith(token).auth.test()
    return {
      teamId: self.team_id ?? '',
      botUserId: self.user_id ?? '',
      ...(self.bot_id === undefined ? {} : { botId: self.bot_id }),
      ...(self.url === undefined ? {} : { url: self.url }),
      ...(self.team === undefined ? {} : { name: self.team }),
    }
  }

  /** Asked once a token; a failure is not kept. */
  function identityOf(token: string): Promise<Workspace> {
    const asked = known.get(token) ?? introduce(token)
    known.set(token, asked)
    asked.catch(() => known.delete(token))
    return asked
  }

  return {
    clientOf: async (teamId) => clientWith(await tokenOf(teamId)),
    workspaceOf: async (teamId) => identityOf(await tokenOf(teamId)),
    authorize:
      botToken === undefined
        ? undefined
        : async () => {
            // Not waited for: an event or a click must be acknowledged even while Slack answers nothing.
            const self = await Promise.race([
              identityOf(botToken).catch(() => undefined),
              wait(SOON, undefined, { ref: false }),
            ])
            if (self === undefined) return { botToken }
            const { botUserId, botId } = self
            return { botToken, botUserId, ...(botId === undefined ? {} : { botId }) }
          },
  }
}

function notInstalled(): WinnowError {
  return new WinnowError('not_possible', 'The app is not installed in that Slack workspace.')
}
