import { describe, expect, it } from 'vitest'
import { type CardPosition, planFor } from '../../adapters/slack/reviews/plan.ts'
import { createPace } from '../../src/core/pace.ts'
import { manualClock } from '../support/clock.ts'

/** Long enough for everything that waits for nothing. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

describe('what is to be done about a card', () => {
  const now = new Date('2026-03-02T10:00:00Z')
  const kase = { status: 'pending', version: 3, sample: false, unread: null, source: 'http' } as const
  const at: CardPosition = {
    channel: 'C9',
    ts: '1.1',
    version: 3,
    over: false,
    first: '2026-03-02T09:59:50Z',
    since: '2026-03-02T09:59:50Z',
    owner: 'me',
  }
  const { ts: _, ...begun } = at
  it.each([
    ['post', 'it waits and has none', kase, undefined],
    ['post', 'nobody knows whether its reply arrived', { ...kase, status: 'uncertain' as const }, undefined],
    ['nothing', 'it was decided before it had one', { ...kase, status: 'posted' as const }, undefined],
    ['nothing', 'it is invented', { ...kase, sample: true }, undefined],
    [
      'nothing',
      'it came in a file, with thousands perhaps',
      { ...kase, source: 'file:trustpilot' },
      undefined,
    ],
    ['nothing', 'it was erased and had none', undefined, undefined],
    ['nothing', 'it shows the case as it is', kase, at],
    ['update', 'the case has moved on', kase, { ...at, version: 2 }],
    ['empty', 'the case was erased', undefined, at],
    ['look for it', 'this process began to post it', kase, begun],
    ['nothing', 'another process is posting it', kase, { ...begun, owner: 'other' }],
    [
      'look for it',
      'another process gave up',
      kase,
      { ...begun, owner: 'other', since: '2026-03-02T09:00:00Z' },
    ],
  ] as const)('%s: %s', (plan, _why, some, position) => {
    expect(planFor({ kase: some, position, owner: 'me', now })).toBe(plan)
  })
})

describe('the pace', () => {
  it('lets a few through at once, then one at a time, and none while Slack asks for patience', async () => {
    const clock = manualClock()
    const pace = createPace({ clock, timers: clock.timers, every: 1_000, burst: 3 })
    const through: number[] = []
    const begun = clock.now().getTime()
    for (let n = 0; n < 6; n += 1) void pace.ready().then(() => through.push(clock.now().getTime() - begun))
    for (let n = 0; n < 5; n += 1) {
      await settled()
      clock.pass({ seconds: 1 })
    }
    expect(through).toEqual([0, 0, 0, 1_000, 2_000, 3_000])
    pace.hold(30)
    void pace.ready().then(() => through.push(clock.now().getTime() - begun))
    clock.pass({ seconds: 29 })
    await settled()
    expect(through).toHaveLength(6)
    clock.pass({ seconds: 2 })
    await settled()
    expect(through).toHaveLength(7)
  })
})
