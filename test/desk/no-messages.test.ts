import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type DecisionAction, NotRead, type Reader } from '../../src/core/index.ts'
import { ana, closeDesks, comment, type TestDesk, testDesk } from '../support/desk.ts'

describe('who wants no message gets none', () => {
  let test: TestDesk
  beforeEach(async () => {
    test = await testDesk()
  })
  afterEach(closeDesks)
  const sam = { author: { id: 'sam' } }
  const kim = { author: { id: 'kim' } }
  const received = async (text: string, more: object) =>
    (await test.desk.receive('http', comment(text, more))).caseId
  const decide = async (caseId: string, action: DecisionAction, more: object = {}) =>
    test.desk.decide(caseId, { action, version: (await test.desk.get(caseId)).version, ...more }, ana)
  const answer = { text: 'It is mended. (Ana, Acme)' }
  const refused = { code: 'draft_refused' }

  it('in the case where it was said, and in every other of the same person', async () => {
    const said = await received('[critic] It crashes. [leave me]', sam)
    const later = await received('[critic] It still crashes.', sam)
    const other = await received('[critic] It crashes here too.', kim)
    await test.desk.readWaiting()
    await expect(decide(said, 'approve', answer)).rejects.toMatchObject(refused)
    await expect(decide(later, 'approve', answer)).rejects.toMatchObject(refused)
    expect(await test.desk.lint(later, null, answer.text)).toMatchObject([{ code: 'no-messages' }])
    expect((await decide(other, 'approve', answer)).status).toBe('approved')
  })

  it('heard also while the comment waits to be read', async () => {
    const away: Reader = {
      read: () => Promise.reject(new NotRead('away')),
      propose: async () => null,
      carriers: async () => ({ tone: [], substance: [] }),
      compare: async () => null,
      lint: async () => [],
      fitting: async () => ({ matches: [], near: [] }),
      stop: async () => undefined,
    }
    test = await testDesk({ reader: away })
    const said = await received('[critic] [leave me]', sam)
    expect((await test.desk.get(said)).unread).toBe('waiting')
    await expect(decide(said, 'approve', answer)).rejects.toMatchObject(refused)
  })

  it('the host may be thanked: that is somebody else', async () => {
    const said = await received('[detractor] [leave me]', sam)
    await test.desk.readWaiting()
    const thanks = { strategy: 'thank-host', text: 'Thank you. (Ana, Acme)' }
    expect((await decide(said, 'approve', thanks)).status).toBe('approved')
  })

  it('nor what was approved before the wish came in', async () => {
    const earlier = await received('[critic] It crashes.', sam)
    const hosted = await received('[detractor] What a circus.', sam)
    await decide(earlier, 'approve', answer)
    await decide(hosted, 'approve', { strategy: 'thank-host', text: 'Thank you. (Ana, Acme)' })
    await received('[critic] [leave me]', { ...sam, url: 'https://forum.example/elsewhere' })
    await test.send()
    expect(test.place.posted.map(({ caseId }) => caseId)).toEqual([hosted])
    const after = await test.desk.get(earlier)
    expect([after.status, after.draft?.text, after.returned?.kind]).toEqual([
      'pending',
      answer.text,
      'refused',
    ])
    expect(after.returned?.why).toContain('no messages')
  })

  it('one step lifts it, named in the history', async () => {
    const said = await received('[critic] [leave me]', sam)
    await test.desk.readWaiting()
    await decide(said, 'may-write')
    const lifted = await decide(said, 'approve', answer)
    expect(lifted.status).toBe('approved')
    expect(lifted.history.map(({ action, actor }) => [action, actor.name])).toContainEqual([
      'may-write',
      ana.name,
    ])
  })

  it('of somebody unknown, the wish counts for that comment', async () => {
    const said = await received('[critic] [leave me]', { author: {} })
    const other = await received('[critic] other', { author: {} })
    await test.desk.readWaiting()
    await expect(decide(said, 'approve', answer)).rejects.toMatchObject(refused)
    expect((await decide(other, 'approve', answer)).status).toBe('approved')
  })

  it('who never asked for silence can be written to already', async () => {
    const said = await received('[critic]', sam)
    await expect(decide(said, 'may-write')).rejects.toMatchObject({ code: 'not_possible' })
  })
})
