import { agedAt, type CaseChange } from '../core/index.ts'
import { type Settings, WINNOW } from './options.ts'
import { createRounds, type Work } from './rounds.ts'
import { partGone } from './same-person.ts'

/** The first round waits until the program is up; after that, once a day. In milliseconds. */
const FIRST = 10 * 60_000
const AGAIN = 24 * 3_600_000
/** So many go in one transaction: whoever decides meanwhile waits no longer than for that. */
const BATCH = 100

export interface Retention extends Work {
  /** Erases what is too old, without waiting for a timer. @returns how many cases went */
  eraseAged(): Promise<number>
}

/**
 * What nobody has touched for as long as it is kept is erased, with everything derived from it; a mark
 * refuses the same comments' return, as after `forget`. What is under way stays: a reply that waits to be
 * posted or whose fate is unknown, an open promise, somebody's wish that we never write to them.
 */
export function createRetention(settings: Settings, tell: (change: CaseChange) => void): Retention {
  const { store, clock, keep, inform } = settings
  let first = true

  async function eraseAged(): Promise<number> {
    const aged = agedAt(keep, clock.now())
    let gone = 0
    for (;;) {
      const found = await store.agedCases(aged, BATCH)
      const erased = await store.transaction(async (tx) => {
        const still = []
        for (const { id, version } of found) {
          const record = await tx.case(id)
          // Somebody has touched it since.
          if (record?.version === version) still.push(record)
        }
        await tx.eraseCases(
          still.map(({ id }) => id),
          true,
        )
        await partGone(tx, still)
        return still
      })
      for (const { id, version } of erased)
        tell({ caseId: id, version: version + 1, status: 'closed', by: WINNOW.id })
      gone += erased.length
      if (found.length < BATCH || erased.length === 0) break
    }
    if (gone === 0) return 0
    inform('erased for their age', { cases: gone })
    await store.scrub()
    return gone
  }

  const { start, stop, wake } = createRounds(settings, async () => {
    if (first) {
      first = false
      return FIRST
    }
    // What is written seldom is swept seldom, if nobody else does it.
    await store.sweepMemory(clock.now())
    await eraseAged()
    return AGAIN
  })
  return {
    start,
    stop,
    wake,
    eraseAged,
  }
}
