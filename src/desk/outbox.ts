import {
  type ApprovedReply,
  type CaseChange,
  type CaseRecord,
  type OutboxRow,
  type Poster,
  type PostOutcome,
  WinnowError,
} from '../core/index.ts'
import { approvedReply } from './approval.ts'
import { type Settings, WINNOW } from './options.ts'
import { lookFor } from './recover.ts'
import { settle } from './settle.ts'

/** Replies in hand at one time. */
const AT_ONCE = 8
/** A row in hand counts as abandoned when its owner has not said so long that it lives, in milliseconds. */
const LEASE = 30_000
const HEARTBEAT = 5_000
/** At least so often the outbox is looked through, in milliseconds; other processes write to it too. */
const LOOK = 15_000
/** Shortest pause between two looks, in milliseconds. */
const SOONEST = 20
/** Pause after the database failed, in milliseconds. */
const AFTER_FAILURE = 2_000

export interface Outbox {
  start(): Promise<void>
  /** Waits for the replies in hand. */
  stop(): Promise<void>
  /** Something was queued or taken back. */
  wake(): void
  /** Sends what is due, once. @returns how many replies were taken in hand */
  dispatch(): Promise<number>
}

/** Takes approved replies to their place. The only caller of a Poster. */
export function createOutbox(settings: Settings, tell: (change: CaseChange) => void): Outbox {
  const { store, clock, timers, report, owner } = settings
  const posters = new Map<string, Poster>()
  for (const poster of settings.posters) for (const source of poster.sources) posters.set(source, poster)
  const sources = [...posters.keys()]
  const inHand = new Set<Promise<void>>()
  const mine = new Set<string>()
  let running = false
  let cancelTimer: () => void = () => undefined

  const lease = () => new Date(clock.now().getTime() + LEASE).toISOString()

  /** Takes in hand what is due, as far as there are hands; each try runs on by itself. */
  async function takeDue(): Promise<Promise<void>[]> {
    const free = AT_ONCE - inHand.size
    if (free <= 0) return []
    const taken: Promise<void>[] = []
    for (const row of await store.dueOutbox(clock.now().toISOString(), sources, free)) {
      const work = await take(row)
      if (work === undefined) continue
      const trying = work().catch((error: unknown) => report(error, { caseId: row.caseId }))
      inHand.add(trying)
      taken.push(trying)
      void trying.finally(() => {
        inHand.delete(trying)
        look()
      })
    }
    return taken
  }

  /** queued → sending, for one process only. */
  async function take(row: OutboxRow): Promise<(() => Promise<void>) | undefined> {
    const poster = posters.get(row.source)
    if (poster === undefined) return undefined
    const sending: OutboxRow = {
      ...row,
      state: 'sending',
      attempts: row.attempts + 1,
      owner,
      leaseUntil: lease(),
    }
    const reply = await store.transaction(async (tx): Promise<ApprovedReply | 'mismatch' | undefined> => {
      const record = await tx.case(row.caseId)
      if (record === undefined) return undefined
      const made = record.status === 'approved' ? approvedReply(record, row) : undefined
      const next: OutboxRow =
        made === undefined ? { ...row, state: 'cancelled', why: 'not approved' } : sending
      if (!(await tx.updateOutbox(next, row))) return undefined
      return made ?? 'mismatch'
    })
    if (reply === 'mismatch')
      report(new WinnowError('internal', 'A reply did not match its approval and was not sent.'), {
        caseId: row.caseId,
      })
    if (reply === undefined || reply === 'mismatch') return undefined
    return () => send(poster, sending, reply)
  }

  async function send(poster: Poster, row: OutboxRow, reply: ApprovedReply): Promise<void> {
    mine.add(row.id)
    const stopBeating = heartbeat(row)
    try {
      await finish(row, await attempt(poster, reply))
    } finally {
      stopBeating()
      mine.delete(row.id)
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

  async function finish(row: OutboxRow, outcome: PostOutcome): Promise<void> {
    const record = await settle(settings, row, outcome)
    if (record !== undefined) announce(record)
  }

  function announce({ id, version, status }: CaseRecord): void {
    tell({ caseId: id, version, status, by: WINNOW.id })
  }

  /**
   * Rows that a dead process left in hand: nobody knows whether they arrived, unless the place can
   * say. Never sent again on a guess.
   */
  async function recover(): Promise<void> {
    const now = clock.now().getTime()
    for (const row of await store.sendingOutbox()) {
      if (mine.has(row.id)) continue
      const expired = row.leaseUntil === null || Date.parse(row.leaseUntil) <= now
      const gone = row.owner === null || settings.isGone(row.owner)
      if (!expired && !gone) continue
      await finish(row, await lookFor(settings, posters.get(row.source), row))
    }
  }

  async function tick(): Promise<void> {
    cancelTimer()
    let wait = LOOK
    try {
      await recover()
      // Not waited for: a place that hangs must hold up no other.
      while (running && (await takeDue()).length > 0);
      const next = await store.nextDue(sources)
      if (next !== undefined && inHand.size < AT_ONCE)
        wait = Math.min(LOOK, Math.max(SOONEST, Date.parse(next) - clock.now().getTime()))
    } catch (error) {
      report(error)
      wait = AFTER_FAILURE
    }
    schedule(wait)
  }

  let ticking: Promise<void> | undefined
  let again = false
  function look(): void {
    if (!running) return
    if (ticking !== undefined) {
      again = true
      return
    }
    ticking = tick().finally(() => {
      ticking = undefined
      if (again) {
        again = false
        look()
      }
    })
  }

  function schedule(wait: number): void {
    cancelTimer()
    if (running) cancelTimer = timers.after(wait, look)
  }

  return {
    async start() {
      if (running) return
      running = true
      look()
      await ticking
    },
    async stop() {
      running = false
      cancelTimer()
      await ticking
      await Promise.all(inHand)
    },
    wake: look,
    async dispatch() {
      await recover()
      const taken = await takeDue()
      await Promise.all(taken)
      return taken.length
    },
  }
}

/** A poster that throws leaves it open whether the reply arrived. */
async function attempt(poster: Poster, reply: ApprovedReply): Promise<PostOutcome> {
  try {
    return await poster.post(reply)
  } catch (error) {
    return { state: 'unknown', why: error instanceof WinnowError ? error.code : 'the connection failed' }
  }
}
