import { wallOf } from '../wall-clock.ts'

/** A moment as the clock on the wall shows it somewhere. */
export interface LocalTime {
  /** `2026-03-02` */
  readonly day: string
  /** 0–23. */
  readonly hour: number
}

/** @throws RangeError for a time zone that doesn't exist */
export function localTime(at: Date, timeZone: string): LocalTime {
  const wall = new Date(wallOf(at, timeZone))
  return { day: wall.toISOString().slice(0, 10), hour: wall.getUTCHours() }
}

/** A digest that is later than this many hours has missed its day. */
const LATEST = 3

/**
 * The day whose digest is due now; undefined outside the hours after its own. Asked from time to time
 * rather than once, so that an hour that the summer time skips, a machine that slept or a failed try
 * delay a digest and don't lose it.
 */
export function dayDue(now: Date, hour: number, timeZone: string): string | undefined {
  const local = localTime(now, timeZone)
  return local.hour >= hour && local.hour < hour + LATEST ? local.day : undefined
}
