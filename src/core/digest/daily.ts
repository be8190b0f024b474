import type { PlatformServices } from '../platform.ts'
import type { Desk } from '../ports.ts'
import { DAY } from '../wall-clock.ts'
import { type Digest, duePromises, NOTHING_UNDECIDED, undecidedOf } from './contents.ts'
import { dayDue } from './day.ts'

/** The clock is looked at so often, in milliseconds; every time zone's hours begin on a quarter. */
const QUARTER = 900_000
/** Without a digest only promises are told of, at this hour. */
const PROMISES_HOUR = 9
/** The mark of a day on which nothing waited; other marks say `sent`. */
const NOTHING = 'nothing'
/** Marks of days gone by are removed after so many days. */
const KEPT_DAYS = 7
const MARKS = 200

/**
 * Sends a day's digest to one reader, at most once across processes and restarts.
 * @param reader empty: the review channel
 * @param post `again`: certain that nothing was posted, and worth another try a quarter of an hour later
 */
export type SendOnce = (reader: string, post: () => Promise<'sent' | 'again'>) => Promise<void>

type Services = Pick<PlatformServices, 'records' | 'clock' | 'timers' | 'report' | 'dryRun'>

export interface Daily {
  /** Of the records that mark what went out; the key is `2026-03-02` or `2026-03-02 U…`. */
  readonly kind: string
  /** 0–23 in `timeZone`; undefined: of promises alone, and in the morning. */
  readonly hour: number | undefined
  readonly timeZone: string
  send(digest: Digest, once: SendOnce): Promise<void>
}

/**
 * Tells once a day at an hour what nobody decided, and which promises are due. Nothing is sent when nothing
 * waits.
 * @returns a function that stops it
 */
export function startDaily(
  desk: Desk,
  { records, clock, timers, report, dryRun }: Services,
  { kind, hour, timeZone, send }: Daily,
): () => void {
  if (dryRun === true) return () => undefined
  let running = true
  let cancel: () => void = () => undefined

  async function look(): Promise<void> {
    const day = dayDue(clock.now(), hour ?? PROMISES_HOUR, timeZone)
    if (day === undefined || (await records.get(kind, day)) === NOTHING) return
    const now = clock.now()
    const undecided = hour === undefined ? NOTHING_UNDECIDED : await undecidedOf(desk, now)
    const promises = await duePromises(desk, now)
    if (undecided.count === 0 && promises.count === 0) {
      // What comes in a little later is no reason for a digest any more.
      await records.add(kind, day, NOTHING)
      return
    }
    await send({ undecided, promises, now }, async (reader, post) => {
      const key = reader === '' ? day : `${day} ${reader}`
      if (!running || !(await records.add(kind, key, 'sent'))) return
      if ((await post()) === 'again') await records.remove(kind, key)
    })
    await forgetBefore(day)
  }

  async function forgetBefore(day: string): Promise<void> {
    const oldest = new Date(Date.parse(day) - KEPT_DAYS * DAY).toISOString().slice(0, 10)
    for (const { key } of await records.list(kind, { limit: MARKS }))
      if (key < oldest) await records.remove(kind, key)
      else break
  }

  function again(): void {
    const now = clock.now().getTime()
    cancel = timers.after(QUARTER - (now % QUARTER), () => {
      if (!running) return
      again()
      look().catch(report)
    })
  }

  again()
  // A restart within the hour makes up for what it missed.
  look().catch(report)
  return () => {
    running = false
    cancel()
  }
}
