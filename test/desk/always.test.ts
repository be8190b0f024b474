import { rmSync } from 'node:fs'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import {
  type Actor,
  CASE_STATUSES,
  type Case,
  DECISION_ACTIONS,
  type Decision,
  type Poster,
  type PostOutcome,
  STRATEGIES,
  WinnowError,
} from '../../src/core/index.ts'
import { hashText } from '../../src/desk/approval.ts'
import { DECISIONS, EVENTS } from '../../src/desk/states.ts'
import { ana, ben, closeDesks, comment, eve, fakePlace, temporaryFolder, testDesk } from '../support/desk.ts'

afterEach(closeDesks)

/** One thing that can happen to a desk with two cases of one person. */
type Step =
  | { kind: 'decide'; which: 0 | 1; stale: boolean; actor: Actor; pick: number; decision: Partial<Decision> }
  | { kind: 'pass'; seconds: number }
  | { kind: 'dispatch'; outcome: PostOutcome | Error; seconds: number }
  | { kind: 'killed while sending' }
  | { kind: 'another starts' }
  | { kind: 'edited' | 'deleted' | 'told again'; which: 0 | 1 }

const outcome = fc.constantFrom<PostOutcome | Error>(
  { state: 'posted' },
  { state: 'retry', why: 'busy' },
  { state: 'refused', why: 'no rights' },
  { state: 'unknown', why: 'the line broke' },
  new Error('boom'),
)
const which = fc.constantFrom<0 | 1>(0, 1)
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({
        kind: fc.constant('decide' as const),
        which,
        stale: fc.constantFrom(false, false, false, true),
        actor: fc.constantFrom(ana, ana, ben, eve),
        pick: fc.nat(99),
        decision: fc.record(
          {
            strategy: fc.constantFrom(...STRATEGIES, null),
            text: fc.constantFrom('Thank you (Ana)', 'What would help? (Ana)', 'So sorry (Ben)', ''),
            verdict: fc.constantFrom('critic' as const, 'detractor' as const),
          },
          { requiredKeys: [] },
        ),
      }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('pass' as const), seconds: fc.nat(40) }) },
    {
      weight: 4,
      arbitrary: fc.record({ kind: fc.constant('dispatch' as const), outcome, seconds: fc.nat(40) }),
    },
    { weight: 1, arbitrary: fc.constant({ kind: 'killed while sending' as const }) },
    { weight: 1, arbitrary: fc.constant({ kind: 'another starts' as const }) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constantFrom('edited' as const, 'deleted' as const, 'told again' as const),
        which,
      }),
    },
  ),
  { maxLength: 60, size: 'max' },
)

/** 200 databases are written to disk: six seconds, and several times that just after an install. */
const PATIENCE = 90_000

describe('whatever happens to a case', () => {
  it(
    'its reply goes out at most once per human yes, its history only grows, its version too',
    async () => {
      await fc.assert(
        fc.asyncProperty(steps, async (happenings) => {
          const folder = temporaryFolder()
          try {
            await live(folder, happenings)
          } finally {
            await closeDesks()
            rmSync(folder, { recursive: true, force: true })
          }
        }),
        { numRuns: 200 },
      )
    },
    PATIENCE,
  )
})

async function live(folder: string, happenings: readonly Step[]): Promise<void> {
  const place = fakePlace()
  // By case, the keys of the tries that may have arrived; the other side drops a key's repeat.
  const arrivable = new Map<string, Set<string>>()
  // By key, how often a human had said "send again" when it last ended in doubt.
  const inDoubt = new Map<string, number>()
  const wrong: string[] = []
  const watched: Poster = {
    ...place,
    async post(reply) {
      const { caseId, idempotencyKey: key } = reply
      const keys = arrivable.get(caseId) ?? new Set()
      arrivable.set(caseId, keys)
      const history = await test.storage.store.history(caseId)
      const resends = history.filter(({ action }) => action === 'resend').length
      if (resends <= (inDoubt.get(key) ?? -1)) wrong.push('sent again although it may have arrived')
      const first = !keys.has(key)
      keys.add(key)
      inDoubt.set(key, resends)
      const ended = await place.post(reply)
      if (ended.state === 'retry' || ended.state === 'refused') {
        inDoubt.delete(key)
        // This try certainly did not arrive; but an earlier one with the same key still may have.
        if (first) keys.delete(key)
      }
      return ended
    },
  }
  const test = await testDesk({ posters: [watched] }, { dataDir: folder })
  const { clock } = test
  let desk = test.desk
  const said = ['[detractor] Bravo.', '[critic] It crashes'].map((text) =>
    comment(text, { author: { id: 'sam' }, url: 'https://forum.example/t/1' }),
  )
  const ids: string[] = []
  for (const one of said) ids.push((await desk.receive('http', one)).caseId)
  const before = new Map<string, Case>()
  for (const id of ids) before.set(id, await desk.get(id))

  for (const step of happenings) {
    const sentBefore = place.posted.length
    if (step.kind === 'pass') clock.pass({ seconds: step.seconds })
    else if (step.kind === 'another starts') desk = test.another()
    else if (step.kind === 'dispatch') {
      clock.pass({ seconds: step.seconds })
      place.next.splice(0, place.next.length, step.outcome)
      await desk.dispatch()
      place.next.length = 0
    } else if (step.kind === 'killed while sending') {
      clock.pass({ seconds: 6 })
      place.next.splice(0, place.next.length, new Promise<PostOutcome>(() => undefined))
      void test.another({ timers: { after: () => () => undefined } }).dispatch()
      // The dead one takes at most what is due; a few turns of the loop are enough for it to begin.
      for (let turn = 0; turn < 60; turn++) await new Promise((resolve) => setImmediate(resolve))
      place.next.length = 0
    } else {
      const id = ids[step.which] ?? ''
      const mine = said[step.which] ?? comment('')
      if (step.kind === 'edited') await desk.edited('http', { ...mine, text: `${mine.text} edited` })
      else if (step.kind === 'deleted') await desk.deleted('http', mine.id)
      else if (step.kind === 'told again') expect((await desk.receive('http', mine)).caseId).toBe(id)
      else if (step.kind === 'decide') await decided(id, step)
    }
    // Rule 1: whatever went out has a yes by somebody allowed, to this very text, that was not taken back.
    for (const reply of place.posted.slice(sentBefore)) {
      const { history } = await desk.get(reply.caseId)
      const yes = history.filter(({ action }) => action === 'approve').at(-1)
      expect(yes?.textHash).toBe(hashText(reply.text))
      expect(yes?.actor.id).toBe(reply.approvedBy.id)
      expect([ana.id, ben.id]).toContain(reply.approvedBy.id)
      expect(reply.text).not.toBe('')
    }
    // Rule 6: of one case, one reply stands there or may stand there; never two.
    for (const keys of arrivable.values()) expect(keys.size).toBeLessThanOrEqual(1)
    expect(wrong).toEqual([])
    for (const id of ids) compare(before.get(id), await desk.get(id))
    for (const id of ids) before.set(id, await desk.get(id))
  }
  await check()

  async function decided(id: string, step: Step & { kind: 'decide' }): Promise<void> {
    const { version, status } = await desk.get(id)
    // Mostly what this status allows, so that cases get far; now and then anything.
    const possible = DECISION_ACTIONS.filter((action) => DECISIONS[status][action] !== undefined)
    const telling = possible.filter((action) => !['claim', 'steal', 'release', 'edit'].includes(action))
    const actions = [telling, telling, telling, possible, DECISION_ACTIONS][step.pick % 5] ?? []
    const action = actions[Math.floor(step.pick / 5) % actions.length] ?? 'approve'
    // Two back: the one before may differ by a reading of the program's own, which makes nobody late.
    const decision = { ...step.decision, action, version: step.stale ? version - 2 : version }
    try {
      const after = await desk.decide(id, decision, step.actor)
      expect(step.actor.id).not.toBe(eve.id)
      expect(step.stale).toBe(false)
      expect(after.version).toBe(version + 1)
    } catch (error) {
      if (!(error instanceof WinnowError)) throw error
    }
  }

  async function check(): Promise<void> {
    for (const id of ids) {
      const { history } = await desk.get(id)
      const arrived = history.filter(({ action }) => action === 'sent')
      expect(arrived.length).toBeLessThanOrEqual(1)
      const keysOfDoubt = history.filter(({ action }) => action === 'send-uncertain').length
      const resent = history.filter(({ action }) => action === 'resend').length
      expect(keysOfDoubt).toBeLessThanOrEqual(resent + 1)
    }
    const asks = ids.map(async (id) => (await desk.get(id)).approved?.strategy === 'ask-to-elaborate')
    expect((await Promise.all(asks)).filter((asked) => asked).length).toBeLessThanOrEqual(1)
    const counts = await desk.counts()
    const statuses = await Promise.all(ids.map(async (id) => (await desk.get(id)).status))
    for (const status of CASE_STATUSES)
      expect([status, counts[status]]).toEqual([status, statuses.filter((one) => one === status).length])
    expect(test.reported.filter((error) => !(error instanceof Error && error.message === 'boom'))).toEqual([])
  }
}

/** History only grows, with the version; and every step is in the table. */
function compare(before: Case | undefined, after: Case): void {
  const old = before?.history ?? []
  expect(after.history.slice(0, old.length)).toEqual(old)
  expect(after.history.map(({ seq }) => seq)).toEqual(after.history.map((_, index) => index + 1))
  expect(after.version).toBe(after.history.length)
  for (const { from, to, action } of after.history.slice(old.length)) {
    if (from === null) continue
    const table: Readonly<Partial<Record<string, readonly string[]>>> = {
      ...DECISIONS[from],
      ...EVENTS[from],
    }
    expect([from, action, table[action]?.includes(to)]).toEqual([from, action, true])
  }
  if (after.history.length > old.length) expect(after.history.at(-1)?.to).toBe(after.status)
}
