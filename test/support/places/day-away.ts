import { expect } from 'vitest'
import type { Internet } from '../../../src/core/index.ts'
import type { TestDesk } from '../desk.ts'

/** What is asked of others, so that a test knows when nothing is under way any more. */
export function watched(internet: Internet): { readonly internet: Internet; isBusy(): boolean } {
  let under = 0
  const track = async <T>(asked: Promise<T>): Promise<T> => {
    under += 1
    try {
      return await asked
    } finally {
      under -= 1
    }
  }
  return {
    internet: {
      ...internet,
      get: (url, asking) => track(internet.get(url, asking)),
      send: (request) => track(internet.send(request)),
    },
    isBusy: () => under > 0,
  }
}

interface Day {
  readonly made: TestDesk
  isBusy(): boolean
  /** Requests so far. */
  asks(): number
  away(is: boolean): void
  /** What people write there meanwhile; so many cases come of it. */
  written(): number
}

const STEP = { minutes: 60 }
/** Looks in vain in a day, each pause twice the one before. */
const MOST_IN_VAIN = 40
/** For what was missed, the looks of the hours after it among them. */
const MOST_AFTER = 200

/** A source that can't be reached for a day: nothing is lost, nothing comes twice, and nothing storms. */
export async function dayAway({ made, isBusy, asks, away, written }: Day): Promise<void> {
  const pending = async () => (await made.desk.counts()).pending
  const pass = async (hours: number, until: () => Promise<boolean> = async () => false) => {
    const calm = async () => {
      for (let turns = 0; turns < 6; turns = isBusy() ? 0 : turns + 1) await new Promise(setImmediate)
    }
    for (let step = 0; step < hours && !(await until()); step += 1) {
      made.clock.pass(STEP)
      await calm()
      // Far enough for what goes on a little later: a second page, the next of several.
      made.clock.pass({ seconds: 3 })
      await calm()
    }
  }
  const before = await pending()
  away(true)
  const all = before + written()
  const begun = asks()
  await pass(24)
  const inVain = asks() - begun
  expect([await pending(), inVain > 0]).toEqual([before, true])
  away(false)
  await pass(25, async () => (await pending()) >= all)
  await pass(1)
  expect(await pending()).toBe(all)
  expect(inVain).toBeLessThan(MOST_IN_VAIN)
  expect(asks() - begun - inVain).toBeLessThan(MOST_AFTER)
}
