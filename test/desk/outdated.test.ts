import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DecisionAction } from '../../src/core/index.ts'
import { ana, closeDesks, comment, type TestDesk, testDesk } from '../support/desk.ts'

describe('what its author changes after our reply', () => {
  let test: TestDesk
  beforeEach(async () => {
    test = await testDesk()
  })
  afterEach(closeDesks)

  const maya = { id: 'maya', name: 'Maya' }
  const said = comment('[critic] It crashes in 4.2', { id: 'm1', author: maya })
  const words = 'Thank you. We are on it. (Ana, Acme)'
  const edit = (text: string) => test.desk.edited('http', { ...said, text })
  const decide = async (caseId: string, action: DecisionAction, more: object = {}) =>
    test.desk.decide(caseId, { action, version: (await test.desk.get(caseId)).version, ...more }, ana)
  async function answered(): Promise<string> {
    const { caseId } = await test.desk.receive('http', said)
    await decide(caseId, 'approve', { text: words })
    await test.send()
    return caseId
  }

  it('brings the case back with both versions, and our reply in its thread', async () => {
    const caseId = await answered()
    await edit('[detractor] Bravo.')
    const back = await test.desk.get(caseId)
    expect(back).toMatchObject({
      status: 'pending',
      comment: { text: '[detractor] Bravo.' },
      assessment: { verdict: 'detractor' },
      returned: { kind: 'edited', outdated: true, text: '[critic] It crashes in 4.2' },
      replies: [{ fromUs: true, text: words }],
      draft: null,
    })
    const { cases } = await test.desk.list({ status: 'pending' })
    expect(cases.map(({ id, returned }) => [id, returned?.outdated])).toEqual([[caseId, true]])
  })

  it('can be left: our reply stands, and another change brings it back again', async () => {
    const caseId = await answered()
    const before = await test.desk.get(caseId)
    await edit('[critic] It crashes in 4.2.1')
    const left = await decide(caseId, 'dismiss')
    expect(left).toMatchObject({ status: 'posted', approved: before.approved, replyUrl: before.replyUrl })
    expect(left).toMatchObject({ returned: null, comment: { text: '[critic] It crashes in 4.2.1' } })
    await edit('[critic] It crashes in 4.3')
    expect(await test.desk.get(caseId)).toMatchObject({
      status: 'pending',
      returned: { text: '[critic] It crashes in 4.2.1' },
    })
  })

  it('can be answered once more: one further reply, and no third by itself', async () => {
    const caseId = await answered()
    await edit('[critic] It crashes in 4.3 too')
    await decide(caseId, 'approve', { text: 'In 4.3 too: thank you. (Ana, Acme)' })
    await test.send()
    await test.send()
    expect(test.place.posted.map(({ text }) => text)).toEqual([words, 'In 4.3 too: thank you. (Ana, Acme)'])
    expect(await test.desk.get(caseId)).toMatchObject({ status: 'posted', returned: null })
  })

  it('is never met with silence over a reply that stands', async () => {
    const caseId = await answered()
    await edit('[detractor] Bravo.')
    await expect(decide(caseId, 'approve', { strategy: 'ignore' })).rejects.toMatchObject({
      code: 'not_possible',
    })
  })

  it('deleted: it comes back once, without its words, and nothing more is posted', async () => {
    const caseId = await answered()
    await test.desk.deleted('http', 'm1')
    await test.desk.deleted('http', 'm1')
    const back = await test.desk.get(caseId)
    expect(back).toMatchObject({
      status: 'pending',
      comment: { text: '' },
      returned: { kind: 'deleted', outdated: true },
      replies: [{ fromUs: true, text: words }],
    })
    expect(JSON.stringify(back)).not.toContain('4.2')
    await expect(decide(caseId, 'approve', { text: words })).rejects.toMatchObject({ code: 'not_possible' })
    expect(await decide(caseId, 'dismiss')).toMatchObject({ status: 'posted', approved: { text: words } })
  })

  it('edited, then deleted while it waits: the earlier words go as well', async () => {
    const caseId = await answered()
    await edit('[critic] It crashes in 4.3')
    await test.desk.deleted('http', 'm1')
    const gone = await test.desk.get(caseId)
    expect(JSON.stringify({ ...gone, history: [] })).not.toMatch(/crashes/)
    expect(gone).toMatchObject({ status: 'pending', returned: { kind: 'deleted', outdated: true } })
    expect(await decide(caseId, 'dismiss')).toMatchObject({ status: 'posted', approved: { text: words } })
  })

  it('where nothing was posted, or silence was chosen, brings nothing back', async () => {
    const { caseId } = await test.desk.receive('http', said)
    await decide(caseId, 'dismiss')
    await edit('[critic] Other words')
    expect((await test.desk.get(caseId)).status).toBe('dismissed')
    const other = comment('[detractor] Ha.', { id: 'm2', author: maya })
    const ignored = (await test.desk.receive('http', other)).caseId
    await decide(ignored, 'approve', { strategy: 'ignore' })
    await test.desk.edited('http', { ...other, text: '[detractor] Ho.' })
    expect((await test.desk.get(ignored)).status).toBe('closed')
  })

  it.each([
    ['dismissed', { action: 'dismiss' }],
    ['met with silence', { action: 'approve', strategy: 'ignore' }],
  ] as const)('what was %s comes back where it says more now, a reason or a question', async (_, way) => {
    const more = ['It loses my notes. [critic]', 'Is it mended? [question]', 'I can’t go on. [distress]']
    for (const [at, text] of more.entries()) {
      const vague = comment('[detractor] Rubbish.', { id: `v${at}`, author: maya })
      const { caseId } = await test.desk.receive('http', vague)
      const { action, ...rest } = way
      await decide(caseId, action, rest)
      await test.desk.edited('http', { ...vague, text })
      const back = await test.desk.get(caseId)
      expect([back.status, back.comment.text, back.approved]).toEqual(['pending', text, null])
    }
  })

  it('told twice, or in the same words, brings it back once', async () => {
    const caseId = await answered()
    await edit('[critic] It crashes in 4.3')
    await edit('[critic] It crashes in 4.3')
    const back = await test.desk.get(caseId)
    expect(back.history.filter(({ action }) => action === 'comment-edited')).toHaveLength(1)
  })

  it('said below, what needs an answer is a case of its own, with our reply above it', async () => {
    const caseId = await answered()
    const more = comment('[critic] Still crashes', { id: 'm3', author: maya })
    const next = await test.desk.said('http', 'm1', more)
    expect(next?.created).toBe(true)
    const { comment: read } = await test.desk.get(next?.caseId ?? '')
    expect(read.thread?.map(({ fromUs = false, text }) => [fromUs, text])).toEqual([
      [false, '[critic] It crashes in 4.2'],
      [true, words],
    ])
    expect((await test.desk.get(caseId)).status).toBe('posted')
  })
})
