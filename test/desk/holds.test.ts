import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type DecisionAction, STRATEGIES } from '../../src/core/index.ts'
import { urgency } from '../../src/core/urgency.ts'
import { ana, closeDesks, comment, type TestDesk, testDesk } from '../support/desk.ts'

const at = '2026-11-28T10:00:00.000Z'
const waiting = {
  status: 'pending',
  verdict: 'neither',
  comment: { id: 'x', text: 'x', author: {}, venue: { ownership: 'own', kind: 'comments' } },
  receivedAt: at,
  updatedAt: at,
} as const

describe('a held comment in the inbox', () => {
  it('comes before everything else, even what arrived earlier', () => {
    const earlier = { ...waiting, verdict: 'critic', receivedAt: '2026-01-01T00:00:00.000Z' } as const
    expect(urgency({ ...waiting, held: true })).toBeLessThan(urgency(earlier))
    expect(urgency({ ...waiting, held: true })).toBeLessThan(urgency({ ...earlier, status: 'uncertain' }))
  })

  it('is like every other once it is dealt with', () => {
    expect(urgency({ ...waiting, held: true, status: 'dismissed' })).toBe(
      urgency({ ...waiting, status: 'dismissed' }),
    )
  })
})

describe('a held case at the desk', () => {
  let test: TestDesk
  beforeEach(async () => {
    test = await testDesk()
  })
  afterEach(closeDesks)
  const held = async () =>
    (await test.desk.receive('http', comment('[distress] [detractor] I can’t go on'))).caseId
  const decide = async (caseId: string, action: DecisionAction, more: object = {}) =>
    test.desk.decide(caseId, { action, version: (await test.desk.get(caseId)).version, ...more }, ana)

  it('is told in the list, has no proposal, and no strategy can be approved', async () => {
    const caseId = await held()
    const { cases } = await test.desk.list({})
    expect(cases).toMatchObject([{ id: caseId, hold: 'distress', strategy: null }])
    expect((await test.desk.get(caseId)).proposal).toBeNull()
    for (const strategy of STRATEGIES)
      await expect(decide(caseId, 'approve', { strategy, text: 'Thank you. (Ana)' })).rejects.toMatchObject({
        code: 'not_possible',
      })
    expect((await test.desk.get(caseId)).status).toBe('pending')
  })

  it('is answered by hand', async () => {
    const caseId = await held()
    await decide(caseId, 'approve', { text: 'I am here. (Ana, Acme)' })
    expect((await test.desk.get(caseId)).status).toBe('approved')
  })

  it('that was a false alarm gets its ordinary proposal, and history says who lifted it', async () => {
    const caseId = await held()
    await decide(caseId, 'not-a-hold', { reason: 'a song' })
    const lifted = await test.desk.get(caseId)
    expect(lifted.assessment.hold).toBeUndefined()
    expect(lifted).toMatchObject({ status: 'pending', proposal: { strategy: 'ask-to-elaborate' } })
    expect(lifted.history.at(-1)).toMatchObject({
      action: 'not-a-hold',
      actor: { id: ana.id },
      reason: 'a song',
      to: 'pending',
    })
    expect((await test.desk.list({})).cases).toMatchObject([{ hold: null }])
  })

  it('that is no hold has nothing to lift', async () => {
    const { caseId } = await test.desk.receive('http', comment('[critic] It crashes'))
    await expect(decide(caseId, 'not-a-hold')).rejects.toMatchObject({ code: 'not_possible' })
  })
})
