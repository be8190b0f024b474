import type { DueSaid } from './promise.ts'

/** What an instant is worked out by. */
export interface DueSetting {
  /** An IANA name; where the team works. */
  readonly timeZone: string
  /** After so many days, where no day is named. */
  readonly days: number
}

/** What is promised for a day is due at this hour of it, where the team works. */
const HOUR = 18
const DAY = 86_400_000
const SATURDAY = 6

/** A day as a number of days since 1970, so that it can be counted with; no clock change reaches it. */
type Day = number

/**
 * By when a promise is due. A day that was named is that day, a weekend with it; where none was named and the
 * count ends on a weekend, the Monday after.
 * @param now when it is promised
 * @returns ISO 8601
 */
export function dueAt(said: DueSaid | null, now: Date, { timeZone, days }: DueSetting): string {
  if (said?.kind === 'in' && said.unit === 'hours')
    return new Date(now.getTime() + said.count * 3_600_000).toISOString()
  const { day: today, hour } = localDay(now, timeZone)
  const day = said === null ? onWeekday(today + days) : dayOf(said, today)
  // "Today" said in the evening is not over already.
  if (day === today && hour >= HOUR) return endOf(day, 23, 59, timeZone)
  return endOf(day, HOUR, 0, timeZone)
}

/** The day that somebody chose in a form (`2026-03-12`), at the usual hour. @returns undefined where it is none */
export function dueOn(chosen: string, timeZone: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(chosen) ?? []
  if (year === undefined) return undefined
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day))
  return new Date(at).toISOString().startsWith(chosen) ? endOf(at / DAY, HOUR, 0, timeZone) : undefined
}

/** The day on which an instant falls there, as a form writes it. */
export function dayOn(at: string, timeZone: string): string {
  return new Date(localDay(new Date(at), timeZone).day * DAY).toISOString().slice(0, 10)
}

function dayOf(said: DueSaid, today: Day): Day {
  switch (said.kind) {
    case 'weekday': {
      const ahead = (said.day - weekday(today) + 7) % 7
      return today + (ahead === 0 && said.next ? 7 : ahead)
    }
    case 'date':
      return dateOf(said.day, said.month, said.year, today)
    case 'in':
      return counted(said.count, said.unit, today)
    case 'end-of':
      return said.unit === 'week' ? endOfWeek(today, said.next) : endOfMonth(today, said.next)
  }
}

function dateOf(day: number, month: number, year: number | undefined, today: Day): Day {
  const at = (in_: number) => Math.min(dayNumber(in_, month, day), lastOfMonth(in_, month))
  if (year !== undefined) return at(year)
  const now = new Date(today * DAY).getUTCFullYear()
  return at(now) < today ? at(now + 1) : at(now)
}

function counted(count: number, unit: Extract<DueSaid, { kind: 'in' }>['unit'], today: Day): Day {
  if (unit === 'weeks') return today + 7 * count
  if (unit === 'months') {
    const from = new Date(today * DAY)
    const month = from.getUTCMonth() + count
    const first = new Date(Date.UTC(from.getUTCFullYear(), month, 1))
    const [year, at] = [first.getUTCFullYear(), first.getUTCMonth() + 1]
    return Math.min(dayNumber(year, at, from.getUTCDate()), lastOfMonth(year, at))
  }
  if (unit !== 'working-days') return today + count
  let day = today
  for (let left = count; left > 0; left -= 1) {
    day += 1
    while (weekday(day) >= SATURDAY) day += 1
  }
  return day
}

/** The Friday; on a weekend that very Sunday. */
function endOfWeek(today: Day, next: boolean): Day {
  const monday = today - weekday(today) + 1
  if (next) return monday + 11
  return weekday(today) >= SATURDAY ? monday + 6 : monday + 4
}

function endOfMonth(today: Day, next: boolean): Day {
  const at = new Date(today * DAY)
  return Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + (next ? 2 : 1), 0) / DAY
}

function onWeekday(day: Day): Day {
  return weekday(day) >= SATURDAY ? day + 8 - weekday(day) : day
}

/** 1 (Monday) to 7; 1 January 1970 was a Thursday. */
function weekday(day: Day): number {
  return ((day + 3) % 7) + 1
}

function dayNumber(year: number, month: number, day: number): Day {
  return Date.UTC(year, month - 1, day) / DAY
}

function lastOfMonth(year: number, month: number): Day {
  return Date.UTC(year, month, 0) / DAY
}

/** The instant at which the clock on the wall shows this; where the clocks skip it, an hour on. */
function endOf(day: Day, hour: number, minute: number, timeZone: string): string {
  const wall = day * DAY + hour * 3_600_000 + minute * 60_000
  let at = wall
  // Twice: the first guess may lie on the other side of a clock change.
  for (let tries = 0; tries < 2; tries += 1) at = wall - (wallOf(new Date(at), timeZone) - at)
  return new Date(at).toISOString()
}

function localDay(at: Date, timeZone: string): { readonly day: Day; readonly hour: number } {
  const wall = wallOf(at, timeZone)
  const day = Math.floor(wall / DAY)
  return { day, hour: Math.floor((wall - day * DAY) / 3_600_000) }
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** What the clock on the wall shows, as if it were UTC; whole minutes. */
function wallOf(at: Date, timeZone: string): number {
  let format = formats.get(timeZone)
  if (format === undefined) {
    const number = {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    } as const
    format = new Intl.DateTimeFormat('en-u-ca-iso8601', { ...number, hourCycle: 'h23', timeZone })
    formats.set(timeZone, format)
  }
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute)
}
