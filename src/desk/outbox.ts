import {
  type ApprovedReply,
  type CaseChange,
  type OutboxRow,
  type Poster,
  type PostOutcome,
  takenBack,
  WinnowError,
} from '../core/index.ts'
import { reason } from '../core/words/reasons/index.ts'
import { approvedReply } from './approval.ts'
import { attempt } from './attempt.ts'
import { createDayCap, type HeldBack } from './day-cap.ts'
import { deleted } from './intake.ts'
import { lookAgain, unwanted } from './look-again.ts'
import { type Settings, WINNOW } from './options.ts'
import { foundBefore, lookFor, unsure } from './recover.ts'
import { createRounds, LOOK } from './rounds.ts'
import { type Ending, type Settled, settle } from './settle.ts'

/** Replies in hand at one time at one place. */
const AT_ONCE = 8
/** A row in hand counts as abandoned when its owner has not said so long that it lives, in milliseconds. */
const LEASE = 30_000
const HEARTBEAT = 5_000
/** Shortest pause between two looks, in milliseconds. */
const SOONEST = 20
/** Uncertain replies that are looked for at the start. */
const LOOKED_FOR = 200
/** Replies whose time is over that are given back in one look. */
const GIVEN_BACK = 50

export interface Outbox {
  start(): Promise<void>
  /** Waits for the replies in hand. */
  stop(): Promise<void>
  /** Something was queued or taken back. */
  wake(): void
  /** Sends what is due, once. @returns how many replies were taken in hand */
  dispatch(): Promise<number>
}

/** One place and its own hands: however long it takes, no other place waits for it. */
interface Lane {
  readonly poster: Poster
  readonly inHand: Set<Promise<void>>
}

/**
 * Takes approved replies to their place. The only caller of a Poster.
 * @param read what a look before a reply found may have to be read
 */
export function createOutbox(
  settings: Settings,
  tell: (change: CaseChange) => void,
  read: () => void,
): Outbox {
  const { store, clock, timers, report, owner } = settings
  const lanes: readonly Lane[] = settings.posters.map((poster) => ({ poster, inHand: new Set() }))
  /**
   * Asking after what dead processes left; places answer that too, so it is waited for no more than posts.
   */
  const asking = new Set<Promise<void>>()
  const mine = new Set<string>()
  /** How tries ended that the database could not be told of, by row: known, so not to be guessed. */
  const untold = new Map<string, { readonly row: OutboxRow; readonly ending: Ending }>()
  const rounds = createRounds(settings, round)
  const dayCap = createDayCap(settings)

  const lease = () => new Date(clock.now().getTime() + LEASE).toISOString()
  const laneOf = (source: string) => lanes.find(({ poster }) => poster.sources.includes(source))
  const free = ({ inHand }: Lane) => AT_ONCE - inHand.size

  /** Takes in hand what is due, as far as each place has hands; each try runs on by itself. */
  async function takeDue(): Promise<Promise<void>[]> {
    const taken: Promise<void>[] = []
    for (const lane of lanes) {
      if (free(lane) <= 0) continue
      const { sources } = lane.poster
      for (const row of await store.dueOutbox(clock.now().toISOString(), sources, free(lane))) {
        const work = await take(lane.poster, row)
        if (work !== undefined) taken.push(inBackground(lane.inHand, row, work))
      }
    }
    return taken
  }

  /** Not waited for, but known until it is over; then the next one may begin. */
  function inBackground(set: Set<Promise<void>>, row: OutboxRow, work: () => Promise<void>): Promise<void> {
    mine.add(row.id)
    const trying = work()
      .catch((error: unknown) => report(error, { caseId: row.caseId }))
      .finally(() => {
        mine.delete(row.id)
        set.delete(trying)
        rounds.wake()
        read()
      })
    set.add(trying)
    return trying
  }

  /** queued → sending, for one process only. */
  async function take(poster: Poster, row: OutboxRow): Promise<(() => Promise<void>) | undefined> {
    const sending: OutboxRow = {
      ...row,
      state: 'sending',
      // The day it counts for.
      sendAt: clock.now().toISOString(),
      attempts: row.attempts + 1,
      owner,
      leaseUntil: lease(),
    }
    const reply = await store.transaction(
      async (tx): Promise<ApprovedReply | HeldBack | 'mismatch' | undefined> => {
        const record = await tx.case(row.caseId)
        if (record === undefined) return undefined
        const made = record.status === 'approved' ? approvedReply(record, row) : undefined
        const held = made === undefined ? undefined : await dayCap(tx, poster.sources)
        if (held !== undefined) return held
        const next: OutboxRow =
          made === undefined ? { ...row, state: 'cancelled', why: 'not approved' } : sending
        if (!(await tx.updateOutbox(next, row))) return undefined
        return made ?? 'mismatch'
      },
    )
    if (reply === 'mismatch')
      report(new WinnowError('internal', 'A reply did not match its approval and was not sent.'), {
        caseId: row.caseId,
      })
    if (reply === undefined || reply === 'mismatch') return undefined
    if ('state' in reply) return void (await finish(row, reply))
    return () => send(poster, sending, reply)
  }

  async function send(poster: Poster, row: OutboxRow, reply: ApprovedReply): Promise<void> {
    const stopBeating = heartbeat(row)
    try {
      const late = (ending: Ending) =>
        finish(row, ending).catch((error: unknown) => report(error, { caseId: row.caseId }))
      const before =
        (await lookAgain(settings, tell, poster, reply)) ??
        (await foundBefore(settings, poster, row)) ??
        (await unwanted(settings, row))
      const ending = before ?? unsure(clock, poster, await tried(poster, row, reply, late))
      // It went away between the look and the try.
      if (ending.state === 'gone') await deleted(settings, tell, row.source, reply.comment.id)
      await finish(row, ending)
    } finally {
      stopBeating()
    }
  }

  /** One try; what it leaves open is looked for at once. */
  async function tried(
    poster: Poster,
    row: OutboxRow,
    reply: ApprovedReply,
    late: (outcome: PostOutcome) => void,
  ): Promise<PostOutcome> {
    const outcome = await attempt(poster, reply, timers, late)
    if (outcome.state !== 'unknown' || poster.find === undefined) return outcome
    const found = await lookFor(settings, poster, row)
    return found === 'posted' ? { state: 'posted' } : outcome
  }

  /** What somebody was shown as uncertain, before an earlier end of the program: it may be seen there now. */
  async function lookForUncertain(): Promise<void> {
    for (const { summary } of await store.list({ statuses: ['uncertain'], words: [], limit: LOOKED_FOR })) {
      const row = await store.liveOutbox(summary.id)
      const poster = row === undefined ? undefined : laneOf(row.source)?.poster
      if (row?.state !== 'uncertain' || poster?.find === undefined) continue
      if ((await lookFor(settings, poster, row)) === 'posted') await finish(row, { state: 'posted' })
      // Each may take a minute, and the program's end waits for this; the next start looks again.
      if (!rounds.running) return
    }
  }

  /** Says from time to time that this process is alive and has the row in hand. */
  function heartbeat(row: OutboxRow): () => void {
    let cancel = () => {}
    const beat = () => {
      cancel = timers.after(HEARTBEAT, () => {
        store
          .extendLease(row.id, owner, lease())
          .catch((error: unknown) => report(error, { caseId: row.caseId }))
        beat()
      })
    }
    beat()
    return () => cancel()
  }

  async function finish(row: OutboxRow, ending: Ending): Promise<void> {
    if (ending.state !== 'overdue' && ending.state !== 'held') untold.set(row.id, { row, ending })
    const settled = await settle(settings, row, ending)
    untold.delete(row.id)
    if (settled !== undefined) announce(settled)
  }

  /** To the pages, and where somebody should know it, to the log. */
  function announce({ row, record, moved }: Settled): void {
    const { id: caseId, version, status, returned } = record
    const { attempts: tries, why: because, sendAt } = row
    const why = because ?? undefined
    if (!moved) {
      tell({ caseId, version, status, by: WINNOW.id, tries })
      // At each doubling: a place that is down for a day is told of some ten times, not three hundred.
      if (Number.isInteger(Math.log2(tries)))
        settings.inform('reply not posted yet', { caseId, tries, why, nextTry: sendAt })
      return
    }
    tell({ caseId, version, status, by: WINNOW.id })
    if (returned !== null && takenBack(returned) === null && status === 'pending')
      settings.inform(returned.kind === 'refused' ? 'reply refused' : 'reply given up', {
        caseId,
        tries,
        why,
      })
    if (status === 'uncertain') settings.inform('reply uncertain', { caseId, tries, why })
  }

  /**
   * Rows that a dead process left in hand, and those that were not found at once. That something is not
   * there yet proves nothing, as a place may finish a request whose sender is gone: it is looked for again,
   * then shown to a human. Never sent again on a guess.
   */
  async function recover(): Promise<Promise<void>[]> {
    const now = clock.now().getTime()
    const looking: Promise<void>[] = []
    for (const row of await store.sendingOutbox()) {
      if (mine.has(row.id)) continue
      const known = untold.get(row.id)
      if (known !== undefined) {
        looking.push(inBackground(asking, row, () => finish(known.row, known.ending)))
        continue
      }
      const expired = row.leaseUntil === null || Date.parse(row.leaseUntil) <= now
      const gone = row.owner !== null && settings.isGone(row.owner)
      if (!expired && !gone) continue
      const ask = async () => {
        const poster = laneOf(row.source)?.poster
        const found = await lookFor(settings, poster, row)
        if (found === 'posted') return finish(row, { state: 'posted' })
        const unknown = {
          state: 'unknown',
          why: (row.owner === null && row.why) || reason('stoppedSending'),
        } as const
        // Nobody's: it was looked for before, and has had its time to appear.
        await finish(row, row.owner === null ? unknown : unsure(clock, poster, unknown))
      }
      looking.push(inBackground(asking, row, ask))
    }
    return looking
  }

  /** What could not be posted in time comes back, also where no poster is left to try it. */
  async function giveBack(): Promise<void> {
    for (const row of await store.overdueOutbox(clock.now().toISOString(), GIVEN_BACK))
      await finish(row, { state: 'overdue' })
  }

  /** @returns when the next one is due */
  async function round(): Promise<number> {
    await recover()
    await giveBack()
    // Not waited for: a place that hangs must hold up no other.
    while (rounds.running && (await takeDue()).length > 0);
    const sources = lanes.filter((lane) => free(lane) > 0).flatMap(({ poster }) => poster.sources)
    const next = await store.nextDue(sources)
    if (next === undefined) return LOOK
    return Math.min(LOOK, Math.max(SOONEST, Date.parse(next) - clock.now().getTime()))
  }

  return {
    async start() {
      if (rounds.running) return
      await rounds.start()
      const looking = lookForUncertain()
        .catch((error: unknown) => report(error))
        .finally(() => asking.delete(looking))
      asking.add(looking)
    },
    async stop() {
      await rounds.stop()
      await Promise.all([...asking, ...lanes.flatMap(({ inHand }) => [...inHand])])
    },
    wake: rounds.wake,
    async dispatch() {
      await Promise.all(await recover())
      await giveBack()
      const taken = await takeDue()
      await Promise.all(taken)
      return taken.length
    },
  }
}
