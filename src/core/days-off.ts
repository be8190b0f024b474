import { DAY, type Day, weekday } from './wall-clock.ts'

/** When the team does not work: nobody's deadline ends then, and no hour of one runs. */
export interface DaysOff {
  /** 1 (Monday) to 7; never all of them. */
  readonly weekdays: readonly number[]
  /** `2026-05-14`, or `12-25` of every year. */
  readonly dates: readonly string[]
}

export const WEEKENDS: DaysOff = { weekdays: [6, 7], dates: [] }

const NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
/** More in a row than any team takes; past it a day counts as worked, so that every count ends. */
const MOST_IN_A_ROW = 60

/**
 * Days off as they are written in a setting: `saturday, sunday, 12-25, 2026-05-14`; `none` for none.
 * @returns undefined where it can't be understood, or no day of the week is left to work on
 */
export function daysOffSaid(said: string): DaysOff | undefined {
  const words = said
    .toLowerCase()
    .split(/[,\s]+/)
    .filter((word) => word !== '')
  if (words.length === 1 && words[0] === 'none') return { weekdays: [], dates: [] }
  const weekdays = words.filter((word) => NAMES.includes(word)).map((word) => NAMES.indexOf(word) + 1)
  const dates = words.filter((word) => !NAMES.includes(word))
  const known = dates.every((date) => isDate(date.length === 5 ? `2024-${date}` : date))
  return known && words.length > 0 && new Set(weekdays).size < NAMES.length ? { weekdays, dates } : undefined
}

function isDate(date: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return false
  const at = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date)
}

export function isOff(day: Day, { weekdays, dates }: DaysOff): boolean {
  return isListed(day, weekdays, dates) && !isEndless(day, weekdays, dates)
}

function isListed(day: Day, weekdays: DaysOff['weekdays'], dates: DaysOff['dates']): boolean {
  if (weekdays.includes(weekday(day))) return true
  if (dates.length === 0) return false
  const date = new Date(day * DAY).toISOString().slice(0, 10)
  return dates.includes(date) || dates.includes(date.slice(5))
}

function isEndless(day: Day, weekdays: DaysOff['weekdays'], dates: DaysOff['dates']): boolean {
  if (dates.length < MOST_IN_A_ROW / 2) return false
  for (let back = 1; back <= MOST_IN_A_ROW; back += 1)
    if (!isListed(day - back, weekdays, dates)) return false
  return true
}
