import { afterEach, describe, expect, it } from 'vitest'
import { type Actor, isSamePerson, needsSecondYes } from '../../src/core/index.ts'
import { ana, ben, closeDesks, comment, testDesk } from '../support/desk.ts'

afterEach(closeDesks)

const CRITIC = 'It crashes since 4.2. [critic]'
const TEXT = 'Thank you: we look into it. (Ana, Acme)'

/** A case for whose answer two people say yes. */
async function open(secondYes: readonly string[] = ['answer']) {
  const made = await testDesk({ secondYes })
  const said = comment(CRITIC)
  const { caseId } = await made.desk.receive('http', said)
  const yes = async (by: Actor, text: string | undefined = TEXT) => {
    const { version } = await made.desk.get(caseId)
    return made.desk.decide(caseId, { action: 'approve', version, text }, by)
  }
  return { ...made, said, caseId, yes, kase: () => made.desk.get(caseId) }
}

describe('rule 1: where two people approve', () => {
  it('the first yes is written down and sends nothing; the second sends, once, what both have read', async () => {
    const { desk, place, send, caseId, yes } = await open()
    const first = await yes(ana)
    expect(first).toMatchObject({ status: 'pending', approved: null, draft: { text: TEXT } })
    expect(first.history.at(-1)).toMatchObject({ action: 'first-yes', actor: { id: ana.id }, text: TEXT })
    await send()
    expect(place.posted).toEqual([])
    const second = await desk.decide(caseId, { action: 'approve', version: first.version }, ben)
    expect(second).toMatchObject({ status: 'approved', approved: { text: TEXT, by: { id: ben.id } } })
    await send()
    await send()
    expect(place.posted.map(({ text }) => text)).toEqual([TEXT])
  })

  it('the second yes is somebody else’s, however often and wherever one says it', async () => {
    const { yes, kase, place, send } = await open()
    await yes(ana)
    for (const where of ['desk', 'slack', 'api'] as const)
      await expect(yes({ ...ana, place: where })).rejects.toMatchObject({ code: 'not_possible' })
    await send()
    expect([(await kase()).status, place.posted.length]).toEqual(['pending', 0])
  })

  it('another text is another first yes', async () => {
    const { yes } = await open()
    await yes(ana)
    const other = await yes(ben, 'Another text. (Ben, Acme)')
    expect(other).toMatchObject({ status: 'pending', draft: { text: 'Another text. (Ben, Acme)' } })
    await expect(yes(ben, 'Another text. (Ben, Acme)')).rejects.toMatchObject({ code: 'not_possible' })
    expect((await yes(ana, 'Another text. (Ben, Acme)')).status).toBe('approved')
  })

  it.each<[string, (made: Awaited<ReturnType<typeof open>>) => Promise<unknown>]>([
    [
      'its author changes the comment',
      async ({ desk, said }) => desk.edited('http', { ...said, text: `${CRITIC} More.` }),
    ],
    [
      'somebody saves a draft',
      async ({ desk, caseId, kase }) =>
        desk.decide(caseId, { action: 'edit', version: (await kase()).version, text: TEXT }, ana),
    ],
    [
      'the case is dismissed and taken back',
      async ({ desk, caseId, kase }) => {
        await desk.decide(caseId, { action: 'dismiss', version: (await kase()).version }, ana)
        await desk.decide(caseId, { action: 'reopen', version: (await kase()).version }, ana)
      },
    ],
  ])('a first yes is over when %s', async (_, change) => {
    const made = await open()
    await made.yes(ana)
    await change(made)
    expect(await made.yes(ben)).toMatchObject({ status: 'pending' })
    await made.send()
    expect(made.place.posted).toEqual([])
  })

  it('one of two who come at once is too late, and nothing is sent twice', async () => {
    const { desk, caseId, yes, send, place } = await open()
    const { version } = await yes(ana)
    const both = [ben, { ...ben, id: 'slack:zoe', name: 'Zoé' }].map((by) =>
      desk.decide(caseId, { action: 'approve', version, text: TEXT }, by),
    )
    const settled = await Promise.allSettled(both)
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await send()
    expect(place.posted).toHaveLength(1)
  })

  it('everything else needs one yes, as before', async () => {
    const { yes } = await open(['thank-host', 'some other place'])
    expect((await yes(ana)).status).toBe('approved')
  })
})

describe('which replies two people approve', () => {
  const at = {
    ...comment('x'),
    venue: { ownership: 'third-party', kind: 'review', name: 'Trustpilot' },
  } as const
  it.each<[readonly string[], string, boolean]>([
    [[], 'answer', false],
    [['all'], 'ignore', true],
    [['answer'], 'answer', true],
    [['answer'], 'thank-host', false],
    [['trustpilot'], 'light-touch', true],
    [['reviews.example'], 'answer', true],
    [['example'], 'answer', false],
  ])('%j, %s: %s', (rule, way, expected) => {
    expect(needsSecondYes(rule, { ...at, url: 'https://reviews.example/1' }, way)).toBe(expected)
  })

  it('takes whoever holds a token for one person', () => {
    expect(isSamePerson({ id: 'desk:local' }, { id: 'api:token' })).toBe(true)
    expect(isSamePerson({ id: 'desk:local' }, { id: 'colleague:ana' })).toBe(false)
  })
})
