import type { AnswerCounts, Topic } from './trends.ts'

/** What came in within one ISO week, what was done about it, and what changed after. */
export interface WeekReport {
  /** `2026-W09` */
  readonly week: string
  /** ISO 8601: from Monday, until the next one (excluded). */
  readonly from: string
  readonly until: string
  readonly received: number
  readonly byVerdict: readonly ({ readonly verdict: string } & AnswerCounts)[]
  /** Half of what was decided was decided within so many hours; null: longer; undefined: nothing was. */
  readonly half: number | null | undefined
  /** Words of kind comments, and of critics'. */
  readonly praised: readonly Topic[]
  readonly missed: readonly Topic[]
  /** What several critics wrote alike, most of them first. */
  readonly alike: readonly AlikeGroup[]
  readonly promises: WeekPromises
  readonly adopted: readonly WeekIdea[]
  /** Of ideas adopted in the eight weeks before its end. */
  readonly after: readonly AfterIdea[]
}

export interface AlikeGroup {
  /** The group's id. */
  readonly alike: string
  readonly count: number
  /** The first words of one of them. */
  readonly excerpt: string
}

export interface WeekPromises {
  readonly made: number
  readonly kept: number
  /** Kept after their day. */
  readonly late: number
  readonly dropped: number
  /** Open when the week ended, their day passed by then. */
  readonly overdue: number
}

export interface WeekIdea {
  readonly what: string
  readonly by: string
  readonly askers: number
  readonly told: number
}

export interface AfterIdea {
  readonly what: string
  /** When it was marked. ISO 8601. */
  readonly at: string
  /** Comments like those that asked for it: in as many days before it as have passed since, and since. */
  readonly before: number
  readonly since: number
  readonly answers: number
  readonly kind: number
  readonly criticism: number
}

const WEEK = /^(\d{4})-W(\d\d)$/
const DAY = 86_400_000

/** Monday of an ISO week and the one after, UTC. @returns undefined for what is no week */
export function weekSpan(week: string): { readonly from: string; readonly until: string } | undefined {
  const [, year, number] = WEEK.exec(week) ?? []
  // The week of the year's fourth day is the first.
  const fourth = new Date(Date.UTC(Number(year), 0, 4))
  const monday = fourth.getTime() - ((fourth.getUTCDay() || 7) - 1) * DAY + (Number(number) - 1) * 7 * DAY
  const from = new Date(monday)
  if (Number.isNaN(from.getTime()) || isoWeek(from) !== week) return undefined
  return { from: from.toISOString(), until: new Date(monday + 7 * DAY).toISOString() }
}

/** ISO 8601 week, e.g. `2026-W01`: the week of the year's first Thursday is the first. */
export function isoWeek(date: Date): string {
  const thursday = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()))
  thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7))
  const year = thursday.getUTCFullYear()
  const week = Math.ceil(((thursday.getTime() - Date.UTC(year, 0, 1)) / DAY + 1) / 7)
  return `${year}-W${String(week).padStart(2, '0')}`
}

/** So many weeks before (or, below zero, after) the one of a day. */
export function weekBefore(date: Date, weeks: number): string {
  return isoWeek(new Date(date.getTime() - weeks * 7 * DAY))
}
