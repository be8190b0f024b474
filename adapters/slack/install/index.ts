import type { App, EnvelopedEvent } from '@slack/bolt'
import { type PlatformServices, WinnowError } from '../../../src/core/index.ts'
import type { Installations } from '../context.ts'
import type { SlackConfig } from '../settings.ts'
import { BOT_SCOPES } from './scopes.ts'
import { createSeal } from './sealing.ts'
import { createStore, INSTALLATION } from './store.ts'

/**
 * Several workspaces through OAuth: `/slack/install` is where somebody begins, and Slack sends them back to
 * `/slack/oauth_redirect`; both are served by HTTP mode.
 * @returns undefined without SLACK_CLIENT_ID and the rest: then there is one workspace, by its token
 * @throws WinnowError `config_invalid` without HTTP mode, since Slack must find the way back
 */
export function createInstallations(
  config: SlackConfig,
  { records, clock }: Pick<PlatformServices, 'records' | 'clock'>,
): Installations | undefined {
  const { oauth } = config
  if (oauth === undefined) return undefined
  if (config.httpPort === undefined)
    throw new WinnowError('config_invalid', 'Installing in several Slack workspaces needs HTTP mode.', {
      problems: [{ path: 'SLACK_HTTP_PORT', expected: 'a port, together with SLACK_CLIENT_ID' }],
    })
  const store = createStore(records, createSeal(oauth.tokenKey), clock)
  return {
    receiverOptions: {
      clientId: oauth.clientId,
      clientSecret: oauth.clientSecret,
      stateSecret: oauth.stateSecret,
      scopes: [...BOT_SCOPES],
      installationStore: store,
      installerOptions: { directInstall: true },
    },
    teams: store.teams,
  }
}

/** Forgets a workspace's token as soon as Slack says that it is worth nothing any more. */
export function registerUninstall(
  app: App,
  { records, inform }: Pick<PlatformServices, 'records' | 'inform'>,
): void {
  const forget = async (team: string | undefined) => {
    if (team !== undefined && (await records.remove(INSTALLATION, team)))
      inform('slack uninstalled', { team })
  }
  app.event('app_uninstalled', async ({ body }) => forget(installedAs(body)))
  app.event('tokens_revoked', async ({ body, event }) => {
    // People's own tokens are none of ours: only the bot's is kept.
    if ((event.tokens.bot ?? []).length > 0) await forget(installedAs(body))
  })
}

function installedAs({ authorizations, team_id, enterprise_id }: EnvelopedEvent): string | undefined {
  return authorizations?.[0]?.is_enterprise_install === true ? enterprise_id : team_id
}
