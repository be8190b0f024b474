import { describe, expect, it } from 'vitest'
import type { Records } from '../../src/core/index.ts'
import { createPoller, type Watched } from '../../src/core/polling/poller.ts'
import { type Outcome, type Standing, standingAfter, UNSEEN } from '../../src/core/polling/standing.ts'
import { type ManualClock, manualClock } from '../support/clock.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const terms = { now: 0, every: 15 * MINUTE, random: 0.5 }

describe('when a source is looked at again', () => {
  const after = (outcome: Outcome<string>, failures = 0) =>
    standingAfter({ nextAt: 0, failures }, outcome, terms).nextAt

  it.each<[string, Outcome<string>, number, number]>([
    ['it was read', { is: 'read', kept: 'a' }, 0, 15 * MINUTE],
    ['nothing changed', { is: 'same' }, 3, 15 * MINUTE],
    ['it asks for more rest', { is: 'same', rest: 2 * HOUR }, 0, 2 * HOUR],
    ['it asks for less', { is: 'same', rest: 1_000 }, 0, 15 * MINUTE],
    ['it asks for a year', { is: 'read', kept: 'a', rest: 365 * 24 * HOUR }, 0, 24 * HOUR],
    ['there is more behind a full page', { is: 'read', kept: 'a', more: true }, 0, 2_000],
    ['it is away', { is: 'away', why: '503' }, 0, 15 * MINUTE],
    ['it is away again', { is: 'away', why: '503' }, 1, 30 * MINUTE],
    ['it has been away for days', { is: 'away', why: '503' }, 40, 24 * HOUR],
    ['it asks for patience', { is: 'away', why: '429', after: 7_200 }, 0, 2 * HOUR],
    ['it asks for less patience than we have', { is: 'away', why: '429', after: 1 }, 0, 15 * MINUTE],
    ['it asks for a year of patience', { is: 'away', why: '429', after: 365 * 24 * 3_600 }, 0, 24 * HOUR],
    ['it refuses', { is: 'refused', why: '403' }, 0, 6 * HOUR],
  ])('%s', (_, outcome, failures, pause) => {
    expect(after(outcome, failures)).toBe(pause)
  })

  it('is moved by chance, up to a tenth either way, and never before what it asked for', () => {
    const at = (outcome: Outcome<string>, random: number) =>
      standingAfter(UNSEEN, outcome, { ...terms, random }).nextAt
    expect(at({ is: 'same' }, 0)).toBe(13.5 * MINUTE)
    expect(at({ is: 'same' }, 1)).toBe(16.5 * MINUTE)
    expect(at({ is: 'away', why: '429', after: 3_600 }, 0)).toBe(HOUR)
  })

  it('is never again once it is over, and what was known of it stays', () => {
    const { nextAt, over, kept } = standingAfter(
      { kept: 'a', nextAt: 0, failures: 0 },
      { is: 'over', why: '410' },
      terms,
    )
    expect([over, kept, nextAt > 1e15]).toEqual([true, 'a', true])
  })
})

/** Sources that answer after a while, and what was asked of them. */
function places(clock: ManualClock, takes = 3_000) {
  const asked: { readonly key: string; readonly at: number }[] = []
  const open = new Map<string, number>()
  let most = 0
  let together = 0
  let outcome: Outcome<number> = { is: 'same' }
  const watched = (key: string, host: string, every = 15 * MINUTE): Watched<number> => ({
    key,
    host,
    every,
    async look() {
      asked.push({ key, at: clock.now().getTime() })
      open.set(host, (open.get(host) ?? 0) + 1)
      most = Math.max(most, open.get(host) ?? 0)
      together = Math.max(
        together,
        [...open.values()].reduce((a, b) => a + b, 0),
      )
      await new Promise<void>((resolve) => void clock.timers.after(takes, resolve))
      open.set(host, (open.get(host) ?? 1) - 1)
      return outcome
    },
  })
  return {
    asked,
    watched,
    most: () => most,
    together: () => together,
    answer(next: Outcome<number>) {
      outcome = next
    },
  }
}

function memoryRecords() {
  const kept = new Map<string, unknown>()
  const records: Pick<Records, 'list' | 'put'> = {
    list: async <T>() => [...kept].map(([key, value]) => ({ key, value: value as T })),
    async put(_, key, value) {
      kept.set(key, structuredClone(value))
    },
  }
  return { kept, records }
}

/** Time passes in steps, with what follows from each. */
async function pass(clock: ManualClock, milliseconds: number, step = 250): Promise<void> {
  for (let left = milliseconds; left > 0; left -= step) {
    clock.pass({ milliseconds: Math.min(step, left) })
    for (let turn = 0; turn < 12; turn += 1) await Promise.resolve()
  }
}

function poller(all: readonly Watched<number>[], clock: ManualClock, records = memoryRecords().records) {
  const told: string[] = []
  const made = createPoller(all as readonly Watched[], {
    kind: 'test-standing',
    clock,
    timers: clock.timers,
    records,
    report: (error) => told.push(String(error)),
    inform: (what, { source }) => told.push(`${source}: ${what}`),
    random: () => 0.5,
  })
  return { ...made, told }
}

describe('many sources', () => {
  it('are asked one at a time at a host, four together, and not all at once', async () => {
    const clock = manualClock()
    const place = places(clock)
    const all = Array.from({ length: 40 }, (_, at) => place.watched(`s${at}`, `host${Math.floor(at / 5)}`))
    const { start, stop } = poller(all, clock)
    await start()
    await pass(clock, 10_000)
    expect(place.asked.length).toBeLessThanOrEqual(16)
    await pass(clock, 60_000)
    expect(new Set(place.asked.map(({ key }) => key)).size).toBe(40)
    expect([place.most(), place.together()]).toEqual([1, 4])
    await Promise.all([stop(), pass(clock, 5_000)])
  })

  it('a day away makes no storm, and each is asked once', async () => {
    const clock = manualClock()
    const place = places(clock, 100)
    const { kept, records } = memoryRecords()
    const yesterday = clock.now().getTime() - 24 * HOUR
    const all = Array.from({ length: 100 }, (_, at) => place.watched(`s${at}`, `host${at}`))
    for (const { key } of all)
      kept.set(key, { kept: 1, nextAt: yesterday, failures: 0 } satisfies Standing<number>)
    const { start, stop } = poller(all, clock, records)
    await start()
    await pass(clock, 1_000)
    expect(place.asked.length).toBeLessThanOrEqual(8)
    await pass(clock, 5 * MINUTE)
    expect(place.asked.length).toBe(100)
    await Promise.all([stop(), pass(clock, 1_000)])
  })
})

describe('what is told and kept', () => {
  it('a source that is away is told of the second time, and once back; a pause writes nothing', async () => {
    const clock = manualClock()
    const place = places(clock, 10)
    const { kept, records } = memoryRecords()
    const { start, stop, told } = poller([place.watched('feed', 'host')], clock, records)
    place.answer({ is: 'away', why: 'it answers 503' })
    await start()
    await pass(clock, MINUTE, 1_000)
    expect(told).toEqual([])
    await pass(clock, 20 * MINUTE, 5_000)
    expect(told).toEqual(["feed: a source can't be read: it answers 503"])
    place.answer({ is: 'same' })
    await pass(clock, HOUR, 5_000)
    expect(told.at(-1)).toBe('feed: a source can be read again')
    kept.clear()
    await pass(clock, HOUR, 5_000)
    expect(kept.size).toBe(0)
    await Promise.all([stop(), pass(clock, 1_000)])
  })

  it('of an address only what holds no key', async () => {
    const clock = manualClock()
    const place = places(clock, 10)
    const all = ['https://u:p@a.example/feed?token=s3cret#s3cret', '#s3cret-tag'].map((key) =>
      place.watched(key, key),
    )
    const { start, stop, told } = poller(all, clock)
    place.answer({ is: 'over', why: 'it is gone for good (410)' })
    await start()
    await pass(clock, MINUTE, 1_000)
    expect(told.map((line) => line.split(': ', 1)[0])).toEqual(['https://a.example/feed', '#s3cret-tag'])
    await stop()
  })

  it('what is over is never asked again, after a restart neither', async () => {
    const clock = manualClock()
    const place = places(clock, 10)
    const { records } = memoryRecords()
    place.answer({ is: 'over', why: 'it is gone for good (410)' })
    const first = poller([place.watched('feed', 'host')], clock, records)
    await first.start()
    await pass(clock, HOUR, 5_000)
    await first.stop()
    const second = poller([place.watched('feed', 'host')], clock, records)
    await second.start()
    await pass(clock, HOUR, 5_000)
    expect(place.asked.length).toBe(1)
    expect(second.told).toEqual(['feed: a source is over: it is gone for good (410)'])
    await second.stop()
  })

  it('woken, it is looked at when it has rested; woken while it is looked at, once more', async () => {
    const clock = manualClock()
    const place = places(clock, 1_000)
    const { start, stop, wake } = poller([place.watched('feed', 'host', HOUR)], clock)
    await start()
    await pass(clock, 500)
    wake('feed')
    await pass(clock, 25_000)
    expect(place.asked.length).toBe(1)
    await pass(clock, 10_000)
    expect(place.asked.length).toBe(2)
    await pass(clock, MINUTE, 1_000)
    wake('feed')
    await pass(clock, 1_000)
    expect(place.asked.length).toBe(3)
    await Promise.all([stop(), pass(clock, 5_000)])
  })

  it('woken every second it is looked at twice a minute, what needs more rest less often', async () => {
    const clock = manualClock()
    const place = places(clock, 10)
    const all = [
      place.watched('posts', 'host', HOUR),
      { ...place.watched('all', 'host', HOUR), rest: 300_000 },
    ]
    const { start, stop, wake } = poller(all, clock)
    await start()
    for (let second = 0; second < 600; second += 1) {
      await pass(clock, 1_000, 1_000)
      for (const { key } of all) wake(key)
    }
    const times = (key: string) => place.asked.filter((one) => one.key === key).length
    expect([times('posts'), times('all')]).toEqual([expect.toSatisfy((n) => n >= 18 && n <= 21), 2])
    await Promise.all([stop(), pass(clock, 1_000)])
  })

  it('woken while it asks for patience it is left alone as long', async () => {
    const clock = manualClock()
    const place = places(clock, 10)
    const { start, stop, wake } = poller([place.watched('feed', 'host', 3 * MINUTE)], clock)
    place.answer({ is: 'away', why: '429', after: 3_600 })
    await start()
    wake('feed')
    await pass(clock, 59 * MINUTE, 30_000)
    wake('feed')
    await pass(clock, 30_000, 1_000)
    expect(place.asked.length).toBe(1)
    await pass(clock, 2 * MINUTE, 5_000)
    expect(place.asked.length).toBe(2)
    await Promise.all([stop(), pass(clock, 1_000)])
  })
})
