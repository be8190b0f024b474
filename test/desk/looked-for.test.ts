import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  ana,
  closeDesks,
  comment,
  type FakePlace,
  fakePlace,
  type TestDesk,
  testDesk,
} from '../support/desk.ts'

type Found = 'posted' | 'absent' | 'unknown'

/** A place that can be asked what stands there. */
interface Searchable extends FakePlace {
  finds: Found[]
  asked: number
}

let test: TestDesk
let place: Searchable
beforeEach(async () => {
  place = {
    ...fakePlace(),
    finds: [],
    asked: 0,
    async find() {
      place.asked += 1
      return place.finds.shift() ?? 'absent'
    },
  }
  test = await testDesk({ posters: [place] })
})
afterEach(closeDesks)

/** Approved, and the line broke at the first try. */
async function brokenOff() {
  const { caseId } = await test.desk.receive('http', comment('[critic] It crashes'))
  await test.desk.decide(caseId, { action: 'approve', version: 1, text: 'Thank you (Ana)' }, ana)
  place.next.push({ state: 'unknown', why: 'http_502' })
  await test.send()
  return caseId
}
const status = async (caseId: string) => (await test.desk.get(caseId)).status
async function passes(seconds: number) {
  test.clock.pass({ seconds })
  await test.desk.dispatch()
}

describe('a reply of which nobody knows whether it arrived', () => {
  it('is looked for at once, and nobody is asked when it stands there', async () => {
    place.finds.push('posted')
    const caseId = await brokenOff()
    expect(await status(caseId)).toBe('posted')
    expect((await test.desk.get(caseId)).history.map(({ action }) => action)).not.toContain('send-uncertain')
  })

  it('is looked for again after a minute: what was not there yet may be by then', async () => {
    place.finds.push('absent', 'posted')
    const caseId = await brokenOff()
    await passes(59)
    expect([await status(caseId), place.asked]).toEqual(['approved', 1])
    await passes(1)
    expect([await status(caseId), place.asked]).toEqual(['posted', 2])
    expect(place.posted).toHaveLength(1)
  })

  it('and only then is shown to a human, and not sent again by itself', async () => {
    const caseId = await brokenOff()
    await passes(60)
    const after = await test.desk.get(caseId)
    expect(after.status).toBe('uncertain')
    expect(after.history.at(-1)).toMatchObject({ action: 'send-uncertain', reason: 'http_502' })
    await passes(3_600)
    expect(place.posted).toHaveLength(1)
  })

  it('is looked for by the next process too, which waits out the same minute', async () => {
    const caseId = await brokenOff()
    const next = test.another()
    await next.start()
    expect(await status(caseId)).toBe('approved')
    place.finds.push('posted')
    test.clock.pass({ minutes: 1 })
    await next.dispatch()
    expect(await status(caseId)).toBe('posted')
    await next.stop()
  })

  it('is looked for at the next start, when it was shown as uncertain already', async () => {
    const caseId = await brokenOff()
    await passes(60)
    place.finds.push('posted')
    const next = test.another()
    await next.start()
    await next.stop()
    expect(await status(caseId)).toBe('posted')
    expect(place.posted).toHaveLength(1)
  })

  it('is asked for no longer once the program is to end', async () => {
    for (const _ of [1, 2, 3]) await brokenOff()
    await passes(60)
    place.asked = 0
    let answer: (found: Found) => void = () => undefined
    const next = test.another({
      posters: [
        {
          ...place,
          find() {
            place.asked += 1
            return new Promise((resolve) => (answer = resolve))
          },
        },
      ],
    })
    await next.start()
    while (place.asked === 0) await new Promise((resolve) => setImmediate(resolve))
    const stopped = next.stop()
    answer('absent')
    await stopped
    expect(place.asked).toBe(1)
  })

  it.each<[Found, string, number]>([
    ['posted', 'posted', 1],
    ['absent', 'posted', 2],
    ['unknown', 'approved', 1],
  ])('is looked for before it is sent again: %s', async (found, leadsTo, posts) => {
    const caseId = await brokenOff()
    await passes(60)
    place.finds.push(found)
    const { version } = await test.desk.get(caseId)
    await test.desk.decide(caseId, { action: 'resend', version }, ana)
    await test.desk.dispatch()
    expect(await status(caseId)).toBe(leadsTo)
    expect(place.posted).toHaveLength(posts)
  })
})
