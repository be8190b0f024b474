export const DAY = 86_400_000

/** A day as a number of days since 1970, so that it can be counted with; no clock change reaches it. */
export type Day = number

/** 1 (Monday) to 7; 1 January 1970 was a Thursday. */
export function weekday(day: Day): number {
  return ((day + 3) % 7) + 1
}

/** The instant at which the clock on the wall shows this; where the clocks skip it, an hour on. */
export function instantAt(day: Day, hour: number, minute: number, timeZone: string): string {
  return instantOf(day * DAY + hour * 3_600_000 + minute * 60_000, timeZone)
}

/** @param wall what the clock on the wall shows, as if it were UTC, in milliseconds */
export function instantOf(wall: number, timeZone: string): string {
  let at = wall
  // Twice: the first guess may lie on the other side of a clock change.
  for (let tries = 0; tries < 2; tries += 1) at = wall - (wallOf(new Date(at), timeZone) - at)
  return new Date(at).toISOString()
}

export function localDay(at: Date, timeZone: string): { readonly day: Day; readonly hour: number } {
  const wall = wallOf(at, timeZone)
  const day = Math.floor(wall / DAY)
  return { day, hour: Math.floor((wall - day * DAY) / 3_600_000) }
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** What the clock on the wall shows, as if it were UTC; whole minutes. */
export function wallOf(at: Date, timeZone: string): number {
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
