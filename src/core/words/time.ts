import type { Words } from './words.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How long ago, in the largest unit that says enough: "3 h". Under a minute counts as one. */
export function span(from: string, now: Date, words: Words): string {
  const passed = Math.max(0, now.getTime() - Date.parse(from))
  const { minutes, hours, days, weeks } = words.time
  if (passed < HOUR) return minutes(Math.max(1, Math.floor(passed / MINUTE)))
  if (passed < 2 * DAY) return hours(Math.floor(passed / HOUR))
  return passed < 21 * DAY ? days(Math.floor(passed / DAY)) : weeks(Math.floor(passed / (7 * DAY)))
}
