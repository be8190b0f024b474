import { type DaysOff, isOff, WEEKENDS } from './days-off.ts'
import type { DueSaid } from './promise.ts'
import { DAY, type Day, instantAt, localDay, weekday } from './wall-clock.ts'

/** What an instant is worked out by. */
export interface DueSetting {
  /** An IANA name; where the team works. */
  readonly timeZone: string
  /** After so many days, where no day is named. */
  readonly days: number
  /** Weekends where nothing else is said. */
  readonly daysOff?: DaysOff
}

/** What is promised for a day is due at this hour of it, where the team works. */
const HOUR = 18
const SATURDAY = 6

/**
 * By when a promise is due. A day that was named is that day, a weekend with it; where none was named and the
 * count ends on a day off, the next day on which the team works.
 * @param now when it is promised
 * @returns ISO 8601
 */
export function dueAt(
  said: DueSaid | null,
  now: Date,
  { timeZone, days, daysOff = WEEKENDS }: DueSetting,
): string {
  if (said?.kind === 'in' && said.unit === 'hours')
    return new Date(now.getTime() + said.count * 3_600_000).toISOString()
  const { day: today, hour } = localDay(now, timeZone)
  const day = said === null ? onWorkday(today + days, daysOff) : dayOf(said, today, daysOff)
  // "Today" said in the evening is not over already.
  if (day === today && hour >= HOUR) return instantAt(day, 23, 59, timeZone)
  return instantAt(day, HOUR, 0, timeZone)
}

/**
 * The day that somebody chose in a form (`2026-03-12`), at the usual hour. @returns undefined where it is
 * none
 */
export function dueOn(chosen: string, timeZone: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(chosen) ?? []
  if (year === undefined) return undefined
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day))
  return new Date(at).toISOString().startsWith(chosen) ? instantAt(at / DAY, HOUR, 0, timeZone) : undefined
}

/** The day on which an instant falls there, as a form writes it. */
export function dayOn(at: string, timeZone: string): string {
  return new Date(localDay(new Date(at), timeZone).day * DAY).toISOString().slice(0, 10)
}

function dayOf(said: DueSaid, today: Day, daysOff: DaysOff): Day {
  switch (said.kind) {
    case 'weekday': {
      const ahead = (said.day - weekday(today) + 7) % 7
      return today + (ahead === 0 && said.next ? 7 : ahead)
    }
    case 'date':
      return dateOf(said.day, said.month, said.year, today)
    case 'in':
      return counted(said.count, said.unit, today, daysOff)
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

function counted(
  count: number,
  unit: Extract<DueSaid, { kind: 'in' }>['unit'],
  today: Day,
  daysOff: DaysOff,
): Day {
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
    day = onWorkday(day + 1, daysOff)
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

function onWorkday(from: Day, daysOff: DaysOff): Day {
  let day = from
  while (isOff(day, daysOff)) day += 1
  return day
}

function dayNumber(year: number, month: number, day: number): Day {
  return Date.UTC(year, month - 1, day) / DAY
}

function lastOfMonth(year: number, month: number): Day {
  return Date.UTC(year, month, 0) / DAY
}
