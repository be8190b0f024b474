import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ApprovedReply, PostOutcome } from '../../src/core/index.ts'
import { createBrakes, dryPoster } from '../../src/desk/brakes.ts'
import { manualClock } from '../support/clock.ts'
import { ana, closeDesks, comment, fakePlace, type TestDesk, testDesk } from '../support/desk.ts'

afterEach(closeDesks)

const UNKNOWN = { state: 'unknown', why: 'it did not answer' } as const

async function braked({ aDay, stopAfter = 3, hours }: { aDay?: number; stopAfter?: number; hours?: number }) {
  const place = fakePlace(hours === undefined ? {} : { tryHours: hours })
  const told: string[] = []
  let test: TestDesk | undefined
  const brakes = createBrakes({
    clock: { now: () => (test as TestDesk).clock.now() },
    stopAfter,
    inform: (what) => told.push(what),
  })
  const inform = (what: string) => void (what.startsWith('reply') || told.push(what))
  test = await testDesk({ posters: [brakes.on(place)], postsADay: aDay, inform })
  const { desk } = test
  const made = test
  return {
    ...made,
    place,
    told,
    brakes,
    /** Approved, and its time to be sent has come. @returns the case's id */
    async approve(): Promise<string> {
      const { caseId } = await desk.receive('http', comment('[critic] It crashes'))
      const { version } = await desk.get(caseId)
      await desk.decide(caseId, { action: 'approve', version, text: `Thank you, ${caseId} (Ana, Acme)` }, ana)
      await made.send()
      return caseId
    },
    status: async (caseId: string) => (await desk.get(caseId)).status,
  }
}

describe('a place that does not say what becomes of replies', () => {
  it('rests after some tries in a row: what waits is held back, and nobody has to look into it', async () => {
    const { place, approve, status, told, brakes } = await braked({})
    place.next.push(UNKNOWN, UNKNOWN, UNKNOWN)
    const ids = [await approve(), await approve(), await approve(), await approve(), await approve()]
    expect(await Promise.all(ids.map(status))).toEqual([
      'uncertain',
      'uncertain',
      'uncertain',
      'approved',
      'approved',
    ])
    expect(place.posted).toHaveLength(3)
    expect(told).toEqual(['a place does not say what becomes of replies: it rests'])
    expect(brakes.standing()).toMatchObject([{ sources: ['http'], restsUntil: expect.any(String) }])
  })

  it('is tried again with one reply, and goes on when that is answered', async () => {
    const { place, approve, status, clock, desk, brakes } = await braked({})
    place.next.push(UNKNOWN, UNKNOWN, UNKNOWN)
    for (let count = 0; count < 3; count++) await approve()
    const waiting = await approve()
    clock.pass({ seconds: 90 })
    await desk.dispatch()
    expect(await status(waiting)).toBe('posted')
    expect(brakes.standing()).toMatchObject([{ restsUntil: undefined }])
    expect(await status(await approve())).toBe('posted')
  })

  it('rests longer each time that this one is not answered either', async () => {
    const { place, approve, clock, desk, brakes } = await braked({ stopAfter: 1 })
    place.next.push(...Array.from({ length: 9 }, () => UNKNOWN))
    const rests: number[] = []
    for (let count = 0; count < 7; count++) {
      await approve()
      const [{ restsUntil = '' } = {}] = brakes.standing()
      const rest = Date.parse(restsUntil) - clock.now().getTime()
      rests.push(Math.round(rest / 60_000))
      clock.pass({ milliseconds: rest })
      await desk.dispatch()
    }
    expect(rests).toEqual([1, 2, 4, 8, 16, 30, 30])
  })

  it('rests once for tries that were under way together, and then one goes first', async () => {
    const clock = manualClock()
    const told: string[] = []
    const answers: ((outcome: PostOutcome) => void)[] = []
    const place = fakePlace({ post: () => new Promise((answer) => answers.push(answer)) })
    const inform = (what: string) => told.push(what)
    const braked = createBrakes({ clock, stopAfter: 3, inform })
    const { post } = braked.on(place)
    const eight = () => Promise.all(Array.from({ length: 8 }, () => post({} as ApprovedReply)))
    const first = eight()
    await vi.waitFor(() => expect(answers).toHaveLength(8))
    for (const answer of answers.splice(0)) answer(UNKNOWN)
    await first
    expect(told).toHaveLength(1)
    clock.pass({ seconds: 61 })
    const second = eight()
    await vi.waitFor(() => expect(answers).toHaveLength(1))
    answers[0]?.({ state: 'posted' })
    const states = (await second).map(({ state }) => state)
    expect(states.filter((state) => state === 'retry')).toHaveLength(7)
  })

  it('is not said to have asked for that', async () => {
    const { place, approve, desk } = await braked({ stopAfter: 1 })
    place.next.push(UNKNOWN)
    await approve()
    const { sending } = await desk.get(await approve())
    expect(sending).toMatchObject({ asked: false, why: expect.stringContaining('it rests a while') })
  })

  it('does not rest because it is busy or refuses', async () => {
    const { place, approve, told } = await braked({})
    for (const _ of [1, 2, 3, 4])
      place.next.push(UNKNOWN, { state: 'refused', why: 'no' }, { state: 'retry', after: 1, why: 'busy' })
    for (let count = 0; count < 6; count++) await approve()
    expect(told).toEqual([])
  })
})

describe('a day that has had its number of replies', () => {
  it('counts those in hand: none is one too many, and one that is refused leaves its room', async () => {
    const { place, approve, another, clock, status } = await braked({ aDay: 1 })
    let refuse: (outcome: PostOutcome) => void = () => undefined
    place.next.push(new Promise((answer) => (refuse = answer)))
    const first = approve()
    await vi.waitFor(() => expect(place.posted).toHaveLength(1))
    const second = await approve()
    const other = another()
    await other.dispatch()
    expect(place.posted).toHaveLength(1)
    expect((await other.get(second)).sending).toMatchObject({ tries: 0, why: null })
    refuse({ state: 'refused', why: 'no' })
    await first
    clock.pass({ seconds: 5 })
    await other.dispatch()
    expect(await status(second)).toBe('posted')
  })

  it('says so, blames nobody, and gives back what has no time until the next day', async () => {
    const { approve, desk, status } = await braked({ aDay: 1, hours: 3 })
    await approve()
    const late = await approve()
    expect(await status(late)).toBe('pending')
    expect((await desk.get(late)).returned).toMatchObject({
      kind: 'given-up',
      tries: 0,
      askedUntil: null,
      why: expect.stringContaining('WINNOW_POSTS_A_DAY'),
    })
  })

  it('counts what was posted on it, whenever that was due', async () => {
    const { place, approve, status, clock, desk } = await braked({ aDay: 1 })
    place.next.push({ state: 'retry', after: 60, why: 'busy' })
    const late = await approve()
    clock.pass({ minutes: 16 * 60 })
    await desk.dispatch()
    expect(await status(late)).toBe('posted')
    expect(await status(await approve())).toBe('approved')
  })

  it('gets no more, and the next day goes on', async () => {
    const { place, approve, status, told, desk, clock } = await braked({ aDay: 2 })
    const ids = [await approve(), await approve(), await approve(), await approve()]
    expect(await Promise.all(ids.map(status))).toEqual(['posted', 'posted', 'approved', 'approved'])
    expect((await desk.get(ids[2] ?? '')).sending).toMatchObject({
      why: '2 replies were posted there today, as many as WINNOW_POSTS_A_DAY allows.',
      asked: false,
    })
    expect(told).toEqual(['as many replies as a day may have were posted'])
    clock.pass({ minutes: 16 * 60 })
    await desk.dispatch()
    expect(place.posted).toHaveLength(4)
    expect(await Promise.all(ids.map(status))).toEqual(['posted', 'posted', 'posted', 'posted'])
  })

  it('counts what another process posted, and what may have arrived', async () => {
    const { place, approve, another, status } = await braked({ aDay: 2 })
    place.next.push(UNKNOWN)
    await approve()
    const unbraked = fakePlace()
    await another({ posters: [unbraked], postsADay: undefined }).dispatch()
    await approve()
    expect(await status(await approve())).toBe('approved')
  })
})

it('a dry run sends nothing: the reply comes back to be decided, and says so', async () => {
  const place = fakePlace()
  const { desk, send } = await testDesk({ posters: [dryPoster(place)] })
  const { caseId } = await desk.receive('http', comment('[critic] It crashes'))
  const { version } = await desk.get(caseId)
  await desk.decide(caseId, { action: 'approve', version, text: 'Thank you (Ana, Acme)' }, ana)
  await send()
  expect(place.posted).toEqual([])
  const { status, returned, draft } = await desk.get(caseId)
  expect([status, draft?.text]).toEqual(['pending', 'Thank you (Ana, Acme)'])
  expect(returned?.why).toMatch(/^Dry run/)
})
