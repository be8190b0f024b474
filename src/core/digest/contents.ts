import type { CaseSummary } from '../case.ts'
import type { Desk } from '../ports.ts'
import type { ListedPromise } from '../promise.ts'
import { DAY } from '../wall-clock.ts'

/** Cases shown, and counted at most. */
const FIRST_CASES = 5
const PAGE = 200
const PAGES = 5
/** Promises that are named; the others are counted. */
const FIRST_PROMISES = 3
/** What is due later today is asked for by the hours of the longest day. */
const AHEAD = 26 * 3_600_000

/** What nobody decided, as it is told. */
export interface Undecided {
  /** The most urgent ones, in the inbox's order. */
  readonly first: readonly CaseSummary[]
  readonly count: number
  /** There are more than were counted. */
  readonly more: boolean
  /** Waiting for more than a day. */
  readonly overdue: number
  /** Small talk of the last day that needed no answer. */
  readonly aside: number
}

/** Open promises whose day is today or has passed, as they are told. */
export interface DuePromises {
  readonly first: readonly ListedPromise[]
  readonly count: number
  /** Of these, their day has passed. */
  readonly overdue: number
  /** The day of a due date, where the team works. */
  readonly dayOf: (at: string) => string
}

export interface Digest {
  readonly undecided: Undecided
  readonly promises: DuePromises
  readonly now: Date
}

export const NOTHING_UNDECIDED: Undecided = { first: [], count: 0, more: false, overdue: 0, aside: 0 }

export async function undecidedOf(desk: Pick<Desk, 'list' | 'asideSince'>, now: Date): Promise<Undecided> {
  const all: CaseSummary[] = []
  let cursor: string | undefined
  for (let page = 0; page < PAGES; page += 1) {
    const more = cursor === undefined ? {} : { cursor }
    const { cases, next } = await desk.list({ status: 'pending', limit: PAGE, ...more })
    all.push(...cases.filter(({ sample }) => !sample))
    cursor = next
    if (cursor === undefined) break
  }
  return {
    first: all.slice(0, FIRST_CASES),
    count: all.length,
    more: cursor !== undefined,
    overdue: all.filter((one) => isOverdue(one, now)).length,
    aside: await desk.asideSince(new Date(now.getTime() - DAY)),
  }
}

/** Nobody decided it within a day. */
export function isOverdue({ receivedAt }: Pick<CaseSummary, 'receivedAt'>, now: Date): boolean {
  return now.getTime() - Date.parse(receivedAt) > DAY
}

export async function duePromises({ promises }: Pick<Desk, 'promises'>, now: Date): Promise<DuePromises> {
  const { dayOf } = promises
  const today = dayOf(now.toISOString())
  const dueBy = new Date(now.getTime() + AHEAD).toISOString()
  const found = await promises.list({ state: 'open', dueBy, limit: PAGE })
  const due = found.filter((one) => !one.sample && dayOf(one.dueAt) <= today)
  const overdue = due.filter(({ dueAt }) => dueAt < now.toISOString()).length
  return { first: due.slice(0, FIRST_PROMISES), count: due.length, overdue, dayOf }
}
