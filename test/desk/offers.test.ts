import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Comment, KnownAnswers } from '../../src/core/index.ts'
import { createWinnow } from '../../src/main.ts'
import { ana, closeDesks, comment, type TestDesk, testDesk } from '../support/desk.ts'

const ANSWERS: KnownAnswers = [
  {
    questions: ['Does it work offline?'],
    en: 'Yes, everything but sharing.',
    fr: 'Oui, tout sauf le partage.',
    link: 'https://acme.example/offline',
  },
  {
    questions: ['Photos no longer upload since version 4.2'],
    en: 'We know of it. Uploading over Wi-Fi works.',
    status: 'open',
    until: '2026-03-20',
  },
  { questions: ['Is there a dark mode?'], fr: 'Oui, dans les réglages.' },
]
const PHOTOS = 'Since version 4.2 my photos no longer upload. I lost an afternoon.'
const REPLY = 'Thank you for telling us. Uploading over Wi-Fi works.\n\n— Ana, for the Acme team'

describe('what is offered beside a draft', () => {
  let test: TestDesk
  beforeEach(async () => {
    const { analyzer } = createWinnow({ brand: 'Acme', reading: 'quick', answers: ANSWERS })
    test = await testDesk({ analyzer })
  })
  afterEach(closeDesks)

  const received = async (text: string, more: Partial<Comment> = {}) =>
    (await test.desk.receive('http', comment(text, more))).caseId
  const offers = async (text: string) => await test.desk.offers(await received(text))
  async function answered(text: string, strategy: 'ignore' | null = null) {
    const caseId = await received(text)
    const { version } = await test.desk.get(caseId)
    const decision = { action: 'approve', version, strategy, text: REPLY } as const
    await test.desk.decide(caseId, decision, ana)
    if (strategy === null) await test.send()
    return caseId
  }

  it('a known problem, until its last day', async () => {
    const caseId = await received(PHOTOS)
    expect(await test.desk.offers(caseId)).toEqual([
      {
        kind: 'issue',
        language: 'en',
        text: 'We know of it. Uploading over Wi-Fi works.',
        asked: 'Photos no longer upload since version 4.2',
        by: 'words',
        status: 'open',
        until: '2026-03-20',
      },
    ])
    test.clock.pass({ days: 30 })
    expect(await test.desk.offers(caseId)).toEqual([])
  })

  it('an answer in the comment’s language where there is one, its link with it', async () => {
    const [one] = await offers('Great app. Does it work offline as well?')
    expect(one).toMatchObject({
      kind: 'answer',
      text: 'Yes, everything but sharing. https://acme.example/offline',
    })
    expect((await offers('Could there be a dark mode?'))[0]).toMatchObject({ language: 'fr' })
  })

  it('what was approved for a comment like it: by whom, when, and where', async () => {
    const before = await answered('My photos no longer upload since I have version 4.2, please help.')
    await answered('The calendar is wonderful, thank you for it.')
    const found = await offers(PHOTOS)
    expect(found.map(({ kind }) => kind)).toEqual(['issue', 'approved'])
    expect(found[1]).toMatchObject({
      text: REPLY,
      asked: expect.stringContaining('My photos no longer upload'),
      from: { caseId: before, by: 'Ana', strategy: null, at: expect.stringContaining('2026-03') },
    })
  })

  it('nothing where a reply is on its way still, was erased, or nothing was said', async () => {
    const caseId = await received('My photos no longer upload since I have version 4.2, please help.')
    const { version } = await test.desk.get(caseId)
    await test.desk.decide(caseId, { action: 'approve', version, text: REPLY }, ana)
    expect((await offers(PHOTOS)).map(({ kind }) => kind)).toEqual(['issue'])
    await test.send()
    expect((await offers(PHOTOS)).map(({ kind }) => kind)).toEqual(['issue', 'approved'])
    await test.desk.forget({ caseId })
    expect((await offers(PHOTOS)).map(({ kind }) => kind)).toEqual(['issue'])
  })

  it('nothing for what a person answers at once, what was decided, or what could not be read', async () => {
    expect(await offers('Since version 4.2 my photos no longer upload and I want to kill myself.')).toEqual(
      [],
    )
    expect(await test.desk.offers(await answered(PHOTOS))).toEqual([])
  })

  it('the rest stands where the reader is away', async () => {
    const { analyzer } = createWinnow({ brand: 'Acme', reading: 'quick', answers: ANSWERS })
    const { caseId } = await test.desk.receive('http', comment(PHOTOS))
    const broken = {
      ...analyzer,
      fitting: () => {
        throw new TypeError('no')
      },
    }
    expect(await test.another({ analyzer: broken }).offers(caseId)).toEqual([])
    expect(test.reported).toHaveLength(1)
  })
})
