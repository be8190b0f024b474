import { Events } from 'discord.js'
import { lookAtBlocked } from '../../../src/core/blocked.ts'
import { type CaseStatus, type CaseSummary, doubled, isFromFile } from '../../../src/core/index.ts'
import { urlOf } from '../address.ts'
import type { DiscordContext, Part } from '../context.ts'
import { failureOf } from '../failure.ts'
import { drawCard, wantsCard } from './draw.ts'
import { createGate } from './gate.ts'
import { createPositions, type Positions } from './positions.ts'
import { discordTeller } from './tell.ts'

/** Cases that wait for something, and so have a card. */
const OPEN: readonly CaseStatus[] = ['pending', 'uncertain', 'approved', 'awaiting-answer']
/** Milliseconds between looks for what other processes changed. */
const LOOK = 60_000
/** Milliseconds until what failed is drawn again: doubled each time, up to the longest. */
const FIRST_WAIT = 2_000
const LONGEST_WAIT = 300_000
/** Milliseconds that an end waits for cards under way. */
const ENOUGH = 3_000

export interface Reviews extends Part {
  /** Draws the card as the case is now, if it has one. */
  refresh(caseId: string): void
  /** The card's address. */
  addressOf(caseId: string): string | undefined
}

/** Keeps the cards in the review channel as the cases are. Each case has one updater, so that no
 * update overtakes another and nobody's name is lost. */
export function startReviews(context: DiscordContext, reviewChannel: string): Reviews {
  const { client, desk, services } = context
  const positions = createPositions(services.records)
  const drawing = new Map<string, Promise<void>>()
  const dirty = new Set<string>()
  const failed = new Set<string>()
  let wait = FIRST_WAIT
  let ready = false
  let stopped = false
  /** Discord said that nothing can be posted there; only a change of rights helps. */
  let barred = false
  let callOffRetry = () => {}
  let callOffLook = () => {}

  const all = { context, reviewChannel, positions }
  const gate = createGate(desk, OPEN, () => stopped || barred)

  const language = () => {
    const channel = client.channels.cache.get(reviewChannel)
    return context.languageOfGuild(channel !== undefined && 'guildId' in channel ? channel.guildId : null)
  }
  const teller = discordTeller(context, positions, language, gate.free)
  /** What happened before the cards were known, to be told of once they are. */
  const untold = new Set<string>()

  function refresh(caseId: string): Promise<void> {
    dirty.add(caseId)
    const running = drawing.get(caseId)
    if (running !== undefined) return running
    const work = drawUntilClean(caseId).finally(() => drawing.delete(caseId))
    drawing.set(caseId, work)
    return work
  }

  async function drawUntilClean(caseId: string): Promise<void> {
    while (ready && !stopped && !barred && dirty.delete(caseId))
      try {
        const hasCard = positions.get(caseId)?.message != null
        // What gets no card has nothing to wait for, and thousands may come in a file.
        if (hasCard || !(await wantsCard(context, caseId))) await drawCard(all, caseId)
        else await gate.pass(caseId, () => drawCard(all, caseId))
        failed.delete(caseId)
        if (failed.size === 0) wait = FIRST_WAIT
      } catch (error) {
        lost(caseId, error)
      }
  }

  function lost(caseId: string, error: unknown): void {
    if (stopped) return
    const failure = failureOf(error)
    if (failure.kind === 'refused' && ![401, 403, 404].includes(failure.status)) {
      // One card that Discord doesn't take must not hold up the others.
      services.report(error, { caseId })
      return
    }
    if (failure.kind === 'refused') {
      if (!barred)
        services.inform(`review cards cannot be posted on Discord: ${failure.why}`, {
          channel: reviewChannel,
        })
      barred = true
      return
    }
    failed.add(caseId)
    services.report(error, { caseId })
    callOffRetry()
    callOffRetry = services.timers.after(wait, () => {
      for (const one of failed) void refresh(one)
    })
    wait = doubled(wait, 1, LONGEST_WAIT)
  }

  /** Everything that changed unseen: while we were away, or in another process. */
  async function reconcile(): Promise<void> {
    if (stopped || barred) return
    const open = new Set<string>()
    for await (const one of openCases(context)) {
      if (stopped || barred) return
      open.add(one.id)
      // One after the other, the most urgent first.
      const wanted = !one.sample && !isFromFile(one.source)
      if (wanted && !isDrawn(positions, one, reviewChannel)) await refresh(one.id)
    }
    for (const [caseId, { status, message }] of [...positions.all()])
      if (!open.has(caseId) && (OPEN.includes(status) || message === null)) await refresh(caseId)
  }

  function look(): void {
    callOffLook()
    context.inBackground(async () => {
      try {
        await reconcile()
        await lookMended()
      } finally {
        if (!stopped) callOffLook = services.timers.after(LOOK, look)
      }
    })
  }

  async function begin(): Promise<void> {
    await positions.load()
    ready = true
    barred = false
    for (const caseId of untold) teller.look(caseId)
    untold.clear()
    // Of decided cases nothing else tells that they were erased while we were away.
    for (const caseId of await positions.forgotten()) void refresh(caseId)
    look()
  }

  /** What was refused may be approved again once its cause is gone. */
  async function lookMended(): Promise<void> {
    if (!stopped) await lookAtBlocked(desk, 'discord')
  }

  /** Rights, channels or threads changed. */
  function unbar(): void {
    if (!ready) return
    context.inBackground(lookMended)
    if (!barred) return
    barred = false
    look()
  }

  client.on(Events.ClientReady, () => context.inBackground(begin))
  client.on(Events.ShardReady, () => (barred ? unbar() : ready && look()))
  client.on(Events.ShardResume, () => ready && look())
  client.on(Events.ChannelUpdate, unbar)
  client.on(Events.ChannelCreate, unbar)
  client.on(Events.ThreadUpdate, (before, now) => {
    if (before.locked !== now.locked || before.archived !== now.archived) unbar()
  })
  client.on(Events.GuildRoleUpdate, unbar)
  client.on(Events.GuildMemberUpdate, unbar)
  client.on(Events.GuildCreate, unbar)
  client.on(Events.GuildAvailable, () => (barred ? unbar() : ready && look()))
  const stopListening = desk.onChange(({ caseId, by, tries }) => {
    // A card says nothing of single tries.
    if (tries !== undefined) return
    void refresh(caseId)
    if (by !== 'winnow') return
    if (ready) teller.look(caseId)
    else untold.add(caseId)
  })

  return {
    refresh: (caseId) => void refresh(caseId),
    addressOf(caseId) {
      const position = positions.get(caseId)
      if (position === undefined || position.message === null) return undefined
      const channel = client.channels.cache.get(position.channel)
      const guildId = channel !== undefined && 'guildId' in channel ? channel.guildId : null
      if (guildId === null) return undefined
      return urlOf({ guildId, channelId: position.channel, messageId: position.message })
    },
    async stop() {
      stopped = true
      teller.stop()
      stopListening()
      callOffRetry()
      callOffLook()
      // What Discord takes long over is drawn after the next start.
      await new Promise<void>((done) => {
        const enough = services.timers.after(ENOUGH, done)
        void Promise.all(drawing.values()).then(() => {
          enough()
          done()
        })
      })
    },
  }
}

async function* openCases({ desk }: DiscordContext): AsyncGenerator<CaseSummary> {
  let cursor: string | undefined
  do {
    const page = await desk.list({ status: OPEN, limit: 200, ...(cursor === undefined ? {} : { cursor }) })
    yield* page.cases
    cursor = page.next
  } while (cursor !== undefined)
}

function isDrawn(positions: Positions, { id, version }: CaseSummary, reviewChannel: string): boolean {
  const position = positions.get(id)
  return (
    position !== undefined &&
    position.message !== null &&
    position.version === version &&
    position.channel === reviewChannel
  )
}
