import { vi } from 'vitest'
import { registerCommands } from '../../adapters/discord/commands/register.ts'
import { createDiscord } from '../../adapters/discord/index.ts'
import type { DiscordConfig } from '../../adapters/discord/settings.ts'
import { placed } from '../../src/analysis/contract/own-places.ts'
import { type Case, type Platform, type PlatformServices, readHere } from '../../src/core/index.ts'
import type { DeskOptions, DeskService } from '../../src/desk/index.ts'
import { createWinnow } from '../../src/main.ts'
import { closeDesks, type TestDesk, testDesk } from '../support/desk.ts'
import {
  type Answer,
  type Channel,
  type Discord,
  type DiscordOptions,
  type Interaction,
  type Message,
  startDiscord,
  type User,
} from '../support/discord/index.ts'
import { anywhere } from '../support/internet.ts'

const { analyzer } = createWinnow({ brand: 'Acme', speaker: 'Ana' })

/** Ana decides; Eve may moderate but not decide; Sam is a member of the community. */
export interface Rig {
  readonly discord: Discord
  readonly made: TestDesk
  readonly desk: DeskService
  readonly config: DiscordConfig
  readonly platform: Platform
  readonly general: Channel
  readonly review: Channel
  readonly ana: User
  readonly eve: User
  readonly sam: User
  readonly log: string[]
  /** Another Winnow over the same database, as after a restart. */
  restart(more?: Partial<DiscordConfig>): Promise<{ desk: DeskService; platform: Platform }>
  /** The undo window passes, and what is due is sent. */
  send(): Promise<void>
}

export interface RigOptions {
  readonly discord?: DiscordOptions
  readonly config?: (given: {
    general: Channel
    review: Channel
    decider: string
    discord: Discord
  }) => Partial<DiscordConfig>
  readonly desk?: Partial<DeskOptions>
  readonly services?: Partial<PlatformServices>
  readonly start?: boolean
}

const open: (() => Promise<unknown>)[] = []

/** Call in afterEach. */
export async function closeRigs(): Promise<void> {
  for (const close of open.splice(0).reverse()) await close()
  await closeDesks()
}

export async function rig(options: RigOptions = {}): Promise<Rig> {
  const discord = await startDiscord(options.discord)
  open.push(async () => {
    await discord.close()
    // Every request of every test keeps to Discord's own description of its API.
    if (discord.violations.length > 0) throw new Error(discord.violations.join('\n'))
  })
  const general = discord.addChannel({ name: 'general' })
  const review = discord.addChannel({ name: 'review' })
  const decider = discord.addRole('deciders')
  const ana = discord.addUser('ana', { roles: [decider], permissions: ['ManageMessages'] })
  const eve = discord.addUser('eve', { permissions: ['ManageMessages'] })
  const sam = discord.addUser('sam')
  const made = await testDesk({ analyzer })
  const log: string[] = []
  const services: PlatformServices = {
    analyze: (one, options) => readHere(analyzer).read(one, options),
    internet: anywhere,
    records: made.storage.records,
    memory: made.storage.memory('discord'),
    clock: made.clock,
    timers: made.clock.timers,
    report: (error) => made.reported.push(error),
    inform: (what, ids = {}) => log.push(`${what} ${JSON.stringify(ids)}`),
    placed: (comment) => placed(comment, [], false),
    brand: 'Acme',
    defaultLanguage: 'en',
    ...options.services,
  }
  const config: DiscordConfig = {
    token: discord.token,
    apiUrl: discord.apiUrl,
    reviewChannel: review.id,
    channels: [general.id],
    forums: [],
    deciders: [decider],
    createTags: false,
    ...options.config?.({ general, review, decider, discord }),
  }
  const build = (more: Partial<DiscordConfig> = {}) => {
    const platform = createDiscord({ ...config, ...more }, services)
    open.push(() => platform.stop())
    const desk = made.another({
      analyzer,
      posters: platform.posters,
      mayDecide: ({ id, roles = [] }) =>
        id === 'desk:ana' || config.deciders.some((one) => id === `discord:${one}` || roles.includes(one)),
      ...options.desk,
    })
    return { desk, platform }
  }
  const { desk, platform } = build()
  await registerCommands(config)
  if (options.start !== false) await platform.start(desk)
  return {
    ...{ discord, made, desk, config, platform, general, review, ana, eve, sam, log },
    async restart(more) {
      const next = build(more)
      await next.platform.start(next.desk)
      return next
    },
    async send() {
      made.clock.pass({ seconds: 6 })
      await desk.dispatch()
    },
  }
}

/** The only case there is, as soon as there is one and it was read. */
export async function onlyCase(desk: DeskService): Promise<Case> {
  return vi.waitFor(async () => {
    const { cases } = await desk.list({})
    if (cases.length !== 1 || cases[0] === undefined) throw new Error(`${cases.length} cases`)
    const one = await desk.get(cases[0].id)
    if (one.unread !== null) throw new Error('not read yet')
    return one
  }, WAIT)
}

/** Waits until something holds; on real sockets, without sleeping. */
const WAIT = { timeout: 30_000, interval: 15 }
export const until = <T>(check: () => T | Promise<T>): Promise<T> => vi.waitFor(check, WAIT)

/** The card that stands in the review channel once it shows these words. */
export function cardWith(
  { discord, review }: Pick<Rig, 'discord' | 'review'>,
  words: string,
): Promise<Message> {
  return until(() => {
    const card = discord.messages(review).find((message) => everything(message).includes(words))
    if (card === undefined) throw new Error(`no card says ${words}`)
    return card
  })
}

export function everything({
  content,
  embeds,
  components,
}: Pick<Message, 'content' | 'embeds' | 'components'>): string {
  return JSON.stringify([content, embeds, components])
}

/** The answers to an interaction, once there are as many. */
export function answersTo(discord: Discord, interaction: Interaction, count = 1): Promise<readonly Answer[]> {
  return until(() => {
    const answers = discord.answers(interaction)
    if (answers.length < count) throw new Error(`${answers.length} answers`)
    return answers
  })
}

/** What a person reads in answer to what they did. */
export async function told(discord: Discord, interaction: Interaction, count = 1): Promise<string> {
  return JSON.stringify((await answersTo(discord, interaction, count)).map(({ data }) => data))
}
