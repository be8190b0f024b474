import {
  type Analysis,
  type CaseChange,
  type CaseRecord,
  NotRead,
  type Proposal,
  unread,
  type Verdict,
  type WaitingReading,
  WinnowError,
} from '../core/index.ts'
import { again, ChangedMeanwhile } from './again.ts'
import { ASIDE, isAside, keepWithOpen } from './aside.ts'
import { correctAsked } from './corrected.ts'
import { noMessagesKey } from './keys.ts'
import { readLine } from './lines.ts'
import { type Settings, WINNOW } from './options.ts'
import { changed, entry } from './remember.ts'
import { AFTER_FAILURE, createRounds, LOOK } from './rounds.ts'

/** Comments in hand at one time; never more of those that wait are held in memory. */
const AT_ONCE = 2
/** A comment that stopped or outlasted the reader so often is not tried again by itself. */
const TRIES = 2
/** Who has had a comment in hand for so long is believed dead, in milliseconds; well over any reading. */
const LEASE = 60_000

export interface Readings {
  start(): Promise<void>
  /** Takes no other in hand, and waits for those in hand. */
  stop(): Promise<void>
  /** Something was put in line. */
  wake(): void
  /** Reads all that waits, or until it is stopped, without waiting for a timer; of some imports only. */
  readWaiting(ofImports?: readonly string[]): Promise<void>
}

/** Reads the comments that were written down, in order, a few at a time (rule 11). */
export function createReadings(settings: Settings, tell: (change: CaseChange) => void): Readings {
  const { store, clock, report, owner, reader } = settings
  const inHand = new Map<number, Promise<void>>()
  const rounds = createRounds(settings, round)
  /** The reader or the database is away: until when nothing is taken in hand. */
  let awayUntil = 0
  /** By row, the tries as they were counted for one that the database spoilt: it is given back. */
  const spoilt = new Map<number, number>()
  let stopped = false

  /**
   * Takes in hand what waits, as far as there are hands; each reading runs on by itself.
   * @returns how many were looked at
   */
  async function takeWaiting(ofImports?: readonly string[]): Promise<number> {
    const free = AT_ONCE - inHand.size
    if (free <= 0 || clock.now().getTime() < awayUntil) return 0
    const rows = await store.waitingReadings(free, ofImports)
    for (const row of rows) {
      const mine = await take(row)
      if (mine === undefined) continue
      const work = readOne(mine)
        .catch((error: unknown) => {
          report(error, { caseId: row.caseId })
          forgive(mine, error)
          return letGo(mine).catch(report)
        })
        .finally(() => {
          inHand.delete(row.n)
          rounds.wake()
        })
      inHand.set(row.n, work)
    }
    return rows.length
  }

  /** For one process only, and the try is counted before it begins: it may be what ends this process. */
  async function take(row: WaitingReading): Promise<WaitingReading | undefined> {
    if (row.tries >= TRIES) {
      await end(row, unread('died'), 'given-up')
      return undefined
    }
    const leaseUntil = new Date(clock.now().getTime() + LEASE).toISOString()
    const mine = { ...row, tries: row.tries + 1, owner, leaseUntil }
    const taken = await store
      .transaction((tx) => tx.updateReading(mine, row))
      .catch((error: unknown) => {
        // It may have been counted before the connection broke.
        forgive(mine, error)
        throw error
      })
    if (!taken) return undefined
    spoilt.delete(row.n)
    return mine
  }

  async function letGo(row: WaitingReading, tries = row.tries): Promise<void> {
    const counted = spoilt.get(row.n) === row.tries ? row.tries - 1 : tries
    const free = { ...row, tries: counted, owner: null, leaseUntil: null }
    await store.transaction((tx) => tx.updateReading(free, row))
    spoilt.delete(row.n)
  }

  /** A locked database or a full disk is none of the comment's doing. */
  function forgive(row: WaitingReading, error: unknown): void {
    if (!(error instanceof WinnowError) || error.retryAfter === undefined) return
    spoilt.set(row.n, row.tries)
    awayUntil = clock.now().getTime() + error.retryAfter * 1_000
  }

  async function readOne(row: WaitingReading): Promise<void> {
    const record = await store.case(row.caseId)
    if (record === undefined) return
    if (record.unread === null) {
      // Its author deleted it meanwhile: there is nothing left to be read.
      await store.transaction((tx) => tx.endReading(row.n))
      return
    }
    try {
      await end(row, await reader.read(record.comment, { background: true }), null)
    } catch (error) {
      if (!(error instanceof NotRead)) throw error
      await notRead(row, error)
    }
  }

  async function notRead(row: WaitingReading, error: NotRead): Promise<void> {
    const { why, message } = error
    if (why === 'away' || why === 'busy') {
      // None of the comment's doing: it keeps its place and its tries.
      awayUntil = clock.now().getTime() + AFTER_FAILURE
      await letGo(row, row.tries - 1)
      return
    }
    report(new WinnowError('internal', `A comment could not be read: ${message}.`), { caseId: row.caseId })
    // The same text throws the same way again.
    if (why === 'failed') await end(row, unread(why, message), null)
    else if (row.tries >= TRIES) await end(row, unread(why), 'given-up')
    else await letGo(row)
  }

  /** Writes down how a reading ended, unless the comment was edited or forgotten meanwhile. */
  async function end(row: WaitingReading, analysis: Analysis, as: CaseRecord['unread']): Promise<void> {
    for (;;) {
      const before = await store.case(row.caseId)
      if (before === undefined) return
      const corrected = before.reclassified
      const proposal = await proposalFor(before, analysis, corrected)
      const told: CaseRecord[] = []
      const next = await again(store, async (tx) => {
        told.length = 0
        const record = await tx.case(row.caseId)
        if (record === undefined) return 'void'
        if (record.reclassified !== corrected) return 'corrected'
        const counts = await tx.endReading(row.n)
        if (!counts || record.unread === null) return 'void'
        const { assessment } = analysis
        const version = record.version + 1
        const aside = as === null && (await isAside(tx, settings, record, assessment))
        // What people decided, wrote or hold stays as it is.
        const read = { assessment, proposal, unread: as, readVersion: version }
        const after = changed(record, { ...read, ...(aside ? ASIDE : {}) }, clock.now())
        if (!(await tx.updateCase(after, record.version))) throw new ChangedMeanwhile()
        if (settings.analyzer.wantsNoMessages(after.comment))
          await tx.keepNoMessages(noMessagesKey(after), after.id)
        // The first reading belongs to "received"; another one is worth a line of its own.
        if (aside) await tx.append(record.id, entry(WINNOW, 'set-aside', record, after))
        else if (record.version > 0) await tx.append(record.id, entry(WINNOW, 'reassessed', record, after))
        await correctAsked(tx, after, clock.now(), told)
        return after
      })
      if (next === 'corrected') continue
      if (next === 'void') return
      for (const { id, version, status } of [next, ...told])
        tell({ caseId: id, version, status, by: WINNOW.id })
      if (next.version === 1) settings.line('comment', readLine(next, clock.now()))
      if (next.chosen === 'aside') await keepWithOpen(settings, tell, next)
      return
    }
  }

  /** A human may have said how it reads while it waited: then the proposal follows them. */
  async function proposalFor(
    { comment }: CaseRecord,
    { assessment, proposal }: Analysis,
    corrected: Verdict | null,
  ): Promise<Proposal | null> {
    if (corrected === null || !assessment.complete) return proposal
    return reader.propose(comment, assessment, corrected)
  }

  /** What a dead process had in hand waits again; its try stays counted. */
  async function recover(): Promise<void> {
    const now = clock.now().getTime()
    for (const row of await store.readingsInHand()) {
      if (inHand.has(row.n)) continue
      const expired = row.leaseUntil === null || Date.parse(row.leaseUntil) <= now
      const gone = row.owner === null || row.owner === owner || settings.isGone(row.owner)
      if (expired || gone) await letGo(row)
    }
  }

  /** @returns when the next one is due */
  async function round(): Promise<number> {
    await recover()
    while (rounds.running && (await takeWaiting()) > 0);
    return clock.now().getTime() < awayUntil ? AFTER_FAILURE : LOOK
  }

  return {
    start() {
      stopped = false
      return rounds.start()
    },
    async stop() {
      stopped = true
      await rounds.stop()
      await Promise.all(inHand.values())
    },
    wake: rounds.wake,
    async readWaiting(ofImports) {
      await recover()
      do await Promise.all(inHand.values())
      while ((!stopped && (await takeWaiting(ofImports)) > 0) || inHand.size > 0)
    },
  }
}
