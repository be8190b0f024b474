import { afterEach, describe, expect, it, vi } from 'vitest'
import { startDigest } from '../../adapters/slack/digest/index.ts'
import { changeSettings } from '../../adapters/slack/home/settings.ts'
import { dayDue, localTime } from '../../src/core/digest/day.ts'
import { ana, closeDesks, comment, type TestDesk, testDesk } from '../support/desk.ts'
import { deciderCheck, openPart, type PartRig } from '../support/slack/context.ts'
import { ANA, BEN, CLAIRE, EVE } from '../support/slack/people.ts'
import { shownText } from '../support/slack/text.ts'
import { REVIEW } from '../support/slack/workspace.ts'

let rig: PartRig
let made: TestDesk
let stops: (() => void)[] = []
afterEach(async () => {
  for (const stop of stops) stop()
  stops = []
  await rig?.close()
  await closeDesks()
})

/** It is Monday, 09:00 UTC; the digest is due at 10. */
async function open(hour: number | null = 10, timeZone = 'UTC') {
  made = await testDesk({ mayDecide: deciderCheck([ANA, BEN, CLAIRE]) })
  rig = await openPart(made, {
    config: { ...(hour === null ? {} : { digestHour: hour }), timeZone },
  })
  begin()
}
const begin = () => {
  const stop = startDigest(rig.context)
  stops.push(stop)
  return stop
}
const waits = (text = '[critic] It crashes.') => made.desk.receive('http', comment(text))
const digests = (channel = REVIEW) => rig.slack.messages(channel).map(({ text }) => text)
/** Whatever was begun by the clock has been done. */
const settled = async () => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setTimeout(resolve, 2))
}

describe('the daily digest', () => {
  it('tells the channel at its hour what nobody decided, the most urgent first', async () => {
    await open()
    await waits('[neither] Fine.')
    await waits('[critic] It loses drafts.')
    made.clock.pass({ minutes: 59 })
    await settled()
    expect(digests()).toEqual([])
    made.clock.pass({ minutes: 1 })
    await vi.waitFor(() => expect(digests()).toEqual(['2 comments to decide']))
    const [message] = rig.slack.messages(REVIEW)
    expect(message === undefined ? '' : shownText(message)).toBe(
      [
        '2 comments to decide',
        'None has waited for more than a day.',
        'critic · Sam Sender · Acme forum · [mention date][critic] It loses drafts.',
        'neither · Sam Sender · Acme forum · [mention date][neither] Fine.',
      ].join('\n'),
    )
  })

  it('goes out once a day, through restarts and beside another process', async () => {
    await open()
    await waits()
    made.clock.pass({ minutes: 60 })
    await vi.waitFor(() => expect(digests()).toHaveLength(1))
    begin()
    begin()
    made.clock.pass({ minutes: 90 })
    await settled()
    expect(digests()).toHaveLength(1)
    made.clock.pass({ days: 1 })
    await vi.waitFor(() => expect(digests()).toHaveLength(2))
    await settled()
    expect(digests()).toEqual(['1 comment to decide', '1 comment to decide'])
    const [, message] = rig.slack.messages(REVIEW)
    expect(message === undefined ? '' : shownText(message)).toContain('1 for more than a day.')
  })

  it('makes up for an hour that was slept through, but not for a day', async () => {
    await open()
    for (const stop of stops) stop()
    await waits()
    made.clock.pass({ minutes: 150 })
    const stop = begin()
    await vi.waitFor(() => expect(digests()).toHaveLength(1))
    stop()
    made.clock.pass({ minutes: 24 * 60 + 120 })
    begin()
    await settled()
    expect(digests()).toHaveLength(1)
  })

  it('says nothing when nothing waits, and comes not later for what came in since', async () => {
    await open()
    made.clock.pass({ minutes: 60 })
    await settled()
    await waits()
    made.clock.pass({ minutes: 30 })
    await settled()
    expect(digests()).toEqual([])
  })

  it('is tried again while Slack is away, and sent once', async () => {
    await open()
    await waits()
    await rig.slack.down()
    made.clock.pass({ minutes: 60 })
    await vi.waitFor(() => expect(made.reported).toHaveLength(1))
    await rig.slack.up()
    made.clock.pass({ minutes: 15 })
    await vi.waitFor(() => expect(digests()).toHaveLength(1))
    made.clock.pass({ minutes: 60 })
    await settled()
    expect(digests()).toHaveLength(1)
  })

  it('is not repeated when nobody knows whether it arrived', async () => {
    await open()
    await waits()
    rig.slack.dropAnswerOf('chat.postMessage')
    made.clock.pass({ minutes: 60 })
    await vi.waitFor(() => expect(made.reported).toHaveLength(1))
    made.clock.pass({ minutes: 45 })
    await settled()
    expect(digests()).toHaveLength(1)
  })

  it('goes to the people who asked for it, in their language, while they may decide', async () => {
    await open()
    const { records } = rig.context.services
    await changeSettings(records, ANA, { digest: true })
    await changeSettings(records, CLAIRE, { digest: true })
    await changeSettings(records, EVE, { digest: true })
    await waits()
    made.clock.pass({ minutes: 60 })
    await vi.waitFor(() => expect(digests('D0CLAIRE')).toEqual(['1 commentaire à décider']))
    expect(digests('D0ANA')).toEqual(['1 comment to decide'])
    await settled()
    expect(digests('D0EVE')).toEqual([])
    expect(digests('D0BEN')).toEqual([])
  })

  /** A reply that promised something until noon of the next day but one (48 hours) stands there. */
  async function promised(text = 'We look into it. [promise 48] (Ana)') {
    const { caseId } = await waits()
    const { version } = await made.desk.get(caseId)
    await made.desk.decide(caseId, { action: 'approve', version, text }, ana)
    await made.send()
  }

  it('tells which promises are due by tonight or overdue, and nothing of later ones', async () => {
    await open()
    // Wednesday at eleven, an hour after the digest.
    await promised('We look into it. [promise 50] (Ana)')
    made.clock.pass({ minutes: 60 })
    await settled()
    made.clock.pass({ days: 1 })
    await settled()
    expect(digests()).toEqual([])
    made.clock.pass({ days: 1 })
    await vi.waitFor(() => expect(digests()).toEqual(['1 promise due today.']))
    await waits('[critic] It crashes again.')
    made.clock.pass({ days: 1 })
    await vi.waitFor(() => expect(digests()).toHaveLength(2))
    const message = rig.slack.messages(REVIEW).at(-1)
    expect(message === undefined ? '' : shownText(message)).toMatch(
      /^1 comment to decide\n.*1 promise overdue\.\n.* · “\[promise 50\]” · overdue since Wed, March 4/s,
    )
  })

  it('without a digest tells once a day of promises alone, however many there are', async () => {
    await open(null)
    for (let n = 0; n < 5; n += 1) await promised()
    await waits()
    made.clock.pass({ minutes: 30 })
    await settled()
    expect(digests()).toEqual([])
    made.clock.pass({ days: 1 })
    await settled()
    expect(digests()).toEqual([])
    made.clock.pass({ days: 1 })
    begin()
    await vi.waitFor(() => expect(digests()).toEqual(['5 promises overdue.']))
    for (let n = 0; n < 4; n += 1) {
      made.clock.pass({ minutes: 15 })
      await settled()
    }
    expect(digests()).toHaveLength(1)
    const last = rig.slack.messages(REVIEW).at(-1)
    expect(last === undefined ? '' : shownText(last)).toContain('and 2 more')
  })

  it('keeps its marks for a week', async () => {
    await open()
    await waits()
    for (let day = 0; day < 10; day += 1) {
      made.clock.pass({ days: 1 })
      await vi.waitFor(() => expect(digests()).toHaveLength(day + 1))
    }
    await settled()
    expect((await rig.context.services.records.list('slack-digest')).length).toBeLessThanOrEqual(8)
  })
})

describe('the digest’s hour', () => {
  it.each<[at: string, zone: string, day: string | undefined]>([
    ['2026-03-02T08:59:59Z', 'UTC', undefined],
    ['2026-03-02T09:00:00Z', 'UTC', '2026-03-02'],
    ['2026-03-02T11:59:59Z', 'UTC', '2026-03-02'],
    ['2026-03-02T12:00:00Z', 'UTC', undefined],
    ['2026-03-02T08:00:00Z', 'Europe/Paris', '2026-03-02'],
    ['2026-07-01T07:00:00Z', 'Europe/Paris', '2026-07-01'],
    ['2026-03-01T23:30:00Z', 'Asia/Tokyo', undefined],
    ['2026-03-02T00:00:00Z', 'Asia/Tokyo', '2026-03-02'],
    ['2026-03-02T03:15:00Z', 'Asia/Kathmandu', '2026-03-02'],
    ['2026-03-02T17:00:00Z', 'America/Los_Angeles', '2026-03-02'],
  ])('%s in %s: %s, when it is at 9', (at, zone, day) => {
    expect(dayDue(new Date(at), 9, zone)).toBe(day)
  })

  it('comes at 3 when the clocks skip 2', () => {
    expect(dayDue(new Date('2026-03-29T01:00:00Z'), 2, 'Europe/Paris')).toBe('2026-03-29')
    expect(dayDue(new Date('2026-03-29T00:59:59Z'), 2, 'Europe/Paris')).toBeUndefined()
  })

  it('knows midnight', () => {
    expect(localTime(new Date('2026-03-01T23:00:00Z'), 'Europe/Paris')).toEqual({
      day: '2026-03-02',
      hour: 0,
    })
  })
})
