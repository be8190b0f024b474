import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { vi } from 'vitest'
import { createSlack } from '../../adapters/slack/index.ts'
import { placeOfId } from '../../adapters/slack/places.ts'
import type { SlackConfig } from '../../adapters/slack/settings.ts'
import type { Clock, Platform, PlatformServices, Poster, Timers } from '../../src/core/index.ts'
import type { DeskOptions } from '../../src/desk/index.ts'
import { createWinnow } from '../../src/main.ts'
import { manualClock } from '../support/clock.ts'
import { closeDesks, type TestDesk, testDesk } from '../support/desk.ts'
import { configFor, deciderCheck, servicesFor } from '../support/slack/context.ts'
import { type SlackDouble, type SlackOptions, startSlack } from '../support/slack/index.ts'

import { CUSTOMERS, REVIEW, type SlackMessage } from '../support/slack/workspace.ts'

export const soon = { timeout: 30_000, interval: 10 }

export interface SlackRig extends Omit<TestDesk, 'clock'> {
  readonly slack: SlackDouble
  readonly platform: Platform
  readonly services: PlatformServices
  /** Of HTTP mode. */
  readonly port: number | undefined
  /** Starts another process over the same database and workspace. */
  restart(): Promise<Platform>
  /** The cards that stand in the review channel, oldest first. */
  cards(): readonly SlackMessage[]
  /** The card of the case with these words in it, once it stands there. */
  cardWith(words: string): Promise<SlackMessage>
  /** The bot's messages in the thread of a message. */
  replies(to: SlackMessage): readonly SlackMessage[]
  close(): Promise<void>
}

export interface RigOptions {
  readonly config?: Partial<SlackConfig>
  readonly slack?: Partial<SlackOptions>
  readonly http?: boolean
  readonly services?: Partial<PlatformServices>
  readonly desk?: Partial<DeskOptions>
  /** Don't connect yet. */
  readonly idle?: boolean
}

/**
 * The real adapter and desk with the real reading, against the loopback Slack; time runs, and can be moved
 * on.
 */
export async function openSlack(options: RigOptions = {}): Promise<SlackRig> {
  const base = manualClock()
  const begun = performance.now()
  const clock: Clock = { now: () => new Date(base.now().getTime() + performance.now() - begun) }
  const { analyzer } = createWinnow({ brand: 'Acme', speaker: 'Ana' })
  const port = options.http === true ? await freePort() : undefined
  const slack = await startSlack({
    clock,
    ...(port === undefined ? {} : { http: `http://127.0.0.1:${port}/slack/events` }),
    ...options.slack,
  })
  const config = configFor(slack, {
    channels: [CUSTOMERS],
    ...(port === undefined ? {} : { httpPort: port }),
    ...options.config,
  })
  const services: { current?: PlatformServices } = {}
  let platform: Platform | undefined
  // The poster is known before the desk, and the storage only with it.
  const own = () => {
    const [one] = platform?.posters ?? []
    if (one?.look === undefined || one.find === undefined || one.mended === undefined)
      throw new Error('no platform')
    return { ...one, look: one.look, find: one.find, mended: one.mended }
  }
  const poster: Poster = {
    sources: ['slack'],
    maxLength: 4_000,
    canPost: ({ id }) => placeOfId(id) !== undefined,
    post: async (reply) => own().post(reply),
    look: async (reply) => own().look(reply),
    find: async (reply) => own().find(reply),
    mended: async (...asked) => own().mended(...asked),
  }
  const made = await testDesk({
    analyzer,
    clock,
    timers: realTimers,
    mayDecide: deciderCheck(config.deciders),
    posters: [poster],
    asideFrom: ['slack'],
    ...options.desk,
  })
  services.current = servicesFor(made as TestDesk, {
    analyze: async (one) => analyzer.analyze(one),
    clock,
    timers: realTimers,
    ...options.services,
  })
  const start = async () => {
    platform = createSlack(config, services.current as PlatformServices)
    await platform.start(made.desk)
    if (port === undefined) await vi.waitFor(() => connected(slack), soon)
    return platform
  }
  platform = createSlack(config, services.current)
  if (options.idle !== true) await start()
  const cards = () =>
    slack.messages(REVIEW).filter(({ bot_id, thread_ts }) => bot_id !== undefined && thread_ts === undefined)
  return {
    ...made,
    slack,
    port,
    get platform() {
      return platform as Platform
    },
    services: services.current,
    restart: start,
    cards,
    cardWith: (words) =>
      vi.waitFor(() => {
        const card = cards().find((one) => JSON.stringify(one.blocks).includes(words))
        if (card === undefined) throw new Error(`no card says ${words}`)
        return card
      }, soon),
    replies: ({ channel, ts }) =>
      slack.messages(channel).filter(({ bot_id, thread_ts }) => bot_id !== undefined && thread_ts === ts),
    async send() {
      base.pass({ seconds: 6 })
      await made.desk.dispatch()
    },
    async close() {
      await platform?.stop()
      await slack.close()
      await closeDesks()
    },
  }
}

const realTimers: Timers = {
  after(milliseconds, work) {
    const timer = setTimeout(work, milliseconds)
    timer.unref()
    return () => clearTimeout(timer)
  },
}

function connected(slack: SlackDouble): void {
  if (slack.connections() === 0) throw new Error('not connected')
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
