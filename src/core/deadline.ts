import { type DaysOff, isOff } from './days-off.ts'
import { DAY, instantOf, wallOf } from './wall-clock.ts'

const MINUTE = 60_000

/**
 * So many hours on, by the clock on the wall where the team works; days off count for nothing. 72 hours from
 * a Friday afternoon end on the Wednesday after, at the same time of day, whether the clocks change in
 * between or not.
 * @returns ISO 8601
 */
export function hoursOn(
  from: Date,
  hours: number,
  { timeZone, daysOff }: { readonly timeZone: string; readonly daysOff: DaysOff },
): string {
  const wall = wallOf(from, timeZone)
  const seconds = from.getTime() % MINUTE
  let day = Math.floor(wall / DAY)
  let time = wall - day * DAY
  let left = hours * 60 * MINUTE
  for (;;) {
    if (!isOff(day, daysOff)) {
      if (left < DAY - time) return later(instantOf(day * DAY + time + left, timeZone), seconds)
      left -= DAY - time
    }
    day += 1
    time = 0
  }
}

/** The clock on the wall is read in whole minutes. */
function later(at: string, milliseconds: number): string {
  return new Date(Date.parse(at) + milliseconds).toISOString()
}
