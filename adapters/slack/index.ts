import type { App } from '@slack/bolt'
import { type Desk, type Platform, type PlatformServices, WinnowError } from '../../src/core/index.ts'
import { registerActions } from './actions/index.ts'
import { registerAnalyze } from './analyze.ts'
import { createApp } from './app.ts'
import { viewIn } from './cards/view.ts'
import { catchUp } from './catch-up.ts'
import type { SlackContext } from './context.ts'
import { startDigest } from './digest/index.ts'
import { registerHome } from './home/index.ts'
import { settingsOf } from './home/settings.ts'
import { createInstallations, registerUninstall } from './install/index.ts'
import { createPeople } from './people.ts'
import { slackPoster } from './poster.ts'
import { quietLogger } from './quiet.ts'
import { createReviews, type Reviews } from './reviews/reviews.ts'
import { createSeen } from './seen.ts'
import type { SlackConfig } from './settings.ts'
import { createSource } from './source.ts'
import { createThreadCatchUp } from './thread-catch-up.ts'
import { createWorkspaces } from './workspaces.ts'

/**
 * The app was invited somewhere, or a channel is open again: what was refused there may be approved again.
 */
function registerMending(
  app: App,
  { lookMended }: Pick<Reviews, 'lookMended'>,
  { report }: Pick<PlatformServices, 'report'>,
): void {
  for (const event of ['member_joined_channel', 'channel_unarchive', 'group_unarchive'] as const)
    app.event(event, async () => {
      lookMended().catch(report)
    })
}

/**
 * Slack as main sees it: comments from its channels, cards in the review channel, replies in threads.
 * @throws WinnowError `config_invalid` when a token that the mode needs is missing
 */
export function createSlack(config: SlackConfig, services: PlatformServices): Platform {
  const installations = config.botToken === undefined ? createInstallations(config, services) : undefined
  if (config.botToken === undefined && installations === undefined)
    throw new WinnowError('config_invalid', 'Slack needs SLACK_BOT_TOKEN.', {
      problems: [{ path: 'SLACK_BOT_TOKEN', expected: 'xoxb-…' }],
    })
  const workspaces = createWorkspaces(config, quietLogger(services), installations)
  const { clientOf, workspaceOf, authorize } = workspaces
  let onUp: () => void = () => undefined
  const transport = createApp({ config, services, authorize, installations, onUp: () => onUp() })
  const people = createPeople(config, services, { clientOf, workspaceOf })
  let stopAll: (() => Promise<void>) | undefined

  return {
    name: 'slack',
    posters: [slackPoster({ services, clientOf, workspaceOf, ...people })],
    async start(desk: Desk) {
      const { app } = transport
      const languageOf: SlackContext['languageOf'] = async (userId, teamId) =>
        (await settingsOf(services.records, userId).catch(() => undefined))?.language ??
        (await people.languageOf(userId, teamId))
      const base = { app, config, services, desk, clientOf, workspaceOf, ...people, languageOf }
      const { brand, defaultLanguage, deskUrl, helping } = services
      const told = { mention: config.holdMention, helping }
      const reviews = createReviews(base, viewIn(defaultLanguage, brand, deskUrl, told))
      const context: SlackContext = { ...base, refresh: (caseId) => reviews.refresh(caseId) }
      const seen = createSeen(services)
      const source = createSource(context, seen)
      const threads = createThreadCatchUp(context, source)
      registerActions(app, context)
      registerAnalyze(app, context)
      registerHome(app, context)
      registerMending(app, reviews, services)
      if (installations !== undefined) registerUninstall(app, services)
      reviews.start()
      const stopDigest = startDigest(context)
      onUp = () => {
        catchUp(context, source, seen)
          .then(() => threads.lookThrough())
          .catch(services.report)
        reviews.reconcile().catch(services.report)
      }
      stopAll = async () => {
        stopDigest()
        await transport.stop()
        await Promise.all([source.stop(), reviews.stop()])
        await seen.flush().catch(services.report)
      }
      await transport.start()
    },
    async stop() {
      await stopAll?.()
    },
  }
}
