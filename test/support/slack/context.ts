import { createApp } from '../../../adapters/slack/app.ts'
import type { SlackContext } from '../../../adapters/slack/context.ts'
import { createPeople } from '../../../adapters/slack/people.ts'
import { quietLogger } from '../../../adapters/slack/quiet.ts'
import type { SlackConfig } from '../../../adapters/slack/settings.ts'
import { createWorkspaces } from '../../../adapters/slack/workspaces.ts'
import type { Desk, PlatformServices } from '../../../src/core/index.ts'
import { markedAnalyzer } from '../analyzer.ts'
import type { TestDesk } from '../desk.ts'
import { anywhere } from '../internet.ts'
import { type SlackDouble, startSlack } from './index.ts'
import { ANA, BEN } from './people.ts'
import { REVIEW } from './workspace.ts'

/** Settings for the app of a loopback Slack: Ana and Ben decide, cards go to the review channel. */
export function configFor(slack: SlackDouble, more: Partial<SlackConfig> = {}): SlackConfig {
  return {
    botToken: slack.botToken,
    appToken: slack.appToken,
    signingSecret: slack.signingSecret,
    apiUrl: slack.url,
    host: '127.0.0.1',
    reviewChannel: REVIEW,
    channels: [],
    deciders: [ANA, BEN],
    timeZone: 'UTC',
    ...more,
  }
}

/** What main gives a platform, over a test's desk. */
export function servicesFor(
  { storage, clock, reported }: TestDesk,
  more: Partial<PlatformServices> = {},
): PlatformServices {
  return {
    analyze: async (one) => markedAnalyzer.analyze(one),
    internet: anywhere,
    records: storage.records,
    memory: storage.memory('slack'),
    clock,
    timers: clock.timers,
    report: (error) => void reported.push(error),
    inform: () => undefined,
    placed: (comment) => comment,
    brand: 'Acme',
    defaultLanguage: 'en',
    ...more,
  }
}

/** May these people decide? As main compares them with the configured deciders. */
export function deciderCheck(deciders: readonly string[]) {
  return ({ id, roles = [] }: { id: string; roles?: readonly string[] }) =>
    id.startsWith('desk:') ||
    deciders.includes(id.replace(/^slack:/, '')) ||
    roles.some((role) => deciders.includes(role))
}

export interface PartRig {
  readonly slack: SlackDouble
  readonly context: SlackContext
  start(): Promise<void>
  close(): Promise<void>
}

/** A Bolt app without the main flow, to register one part of the adapter on. */
export async function openPart(
  made: TestDesk,
  more: {
    config?: Partial<SlackConfig>
    services?: Partial<PlatformServices>
    desk?: Desk
    slack?: SlackDouble
  } = {},
): Promise<PartRig> {
  const slack = more.slack ?? (await startSlack({ clock: made.clock }))
  const config = configFor(slack, more.config)
  const services = servicesFor(made, more.services)
  const workspaces = createWorkspaces(config, quietLogger(services), undefined)
  const people = createPeople(config, services, workspaces)
  // The connection keeps real time: the clock of these tests stands still.
  const transport = createApp({
    config,
    services: { ...services, timers: { after: (ms, work) => clear(setTimeout(work, ms)) } },
    authorize: workspaces.authorize,
    installations: undefined,
    onUp: () => undefined,
  })
  return {
    slack,
    context: {
      app: transport.app,
      config,
      services,
      desk: more.desk ?? made.desk,
      ...workspaces,
      ...people,
      refresh: () => undefined,
    },
    start: async () => {
      await transport.start()
      while (slack.connections() === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    },
    async close() {
      await transport.stop()
      await slack.close()
    },
  }
}

function clear(timer: NodeJS.Timeout): () => void {
  return () => clearTimeout(timer)
}
