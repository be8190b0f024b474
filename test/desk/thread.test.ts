import { afterEach, describe, expect, it } from 'vitest'
import { LIMITS } from '../../src/core/index.ts'
import { ana, closeDesks, comment, testDesk } from '../support/desk.ts'

afterEach(closeDesks)

const maya = { id: 'U-maya', name: 'Maya' }
const joe = { id: 'U-joe', name: 'Joe' }
const place = { ownership: 'own', kind: 'chat', name: '#help' } as const

/** A case on Maya's comment, with the desk it came to. */
async function opened() {
  const rig = await testDesk()
  const root = comment('It stops after a minute. [critic]', { id: 'm1', author: maya, venue: place })
  const { caseId } = await rig.desk.receive('http', root)
  const said = (id: string, text: string, author = maya, more?: { fromUs: boolean }) =>
    rig.desk.said('http', 'm1', comment(text, { id, author, venue: place }), more)
  const kept = async () => (await rig.desk.get(caseId)).replies.map(({ id, text }) => [id, text])
  return { ...rig, caseId, said, kept }
}

describe('what is said after a comment', () => {
  it('stays with its case, once, and is noted in the history', async () => {
    const { desk, caseId, said, kept } = await opened()
    expect(await said('m2', 'Same here.', joe)).toEqual({ caseId, created: false })
    await said('m2', 'Same here.', joe)
    await said('m3', 'And it is slow.')
    expect(await kept()).toEqual([
      ['m2', 'Same here.'],
      ['m3', 'And it is slow.'],
    ])
    const one = await desk.get(caseId)
    expect([one.version, one.status]).toEqual([3, 'pending'])
    expect(one.history.map(({ action }) => action)).toEqual(['received', 'thread-reply', 'thread-reply'])
  })

  it('makes a decision stale, so that nobody answers without having read it', async () => {
    const { desk, caseId, said } = await opened()
    await said('m2', 'A colleague of yours helped me already.')
    await expect(
      desk.decide(caseId, { action: 'approve', version: 1, text: 'Thank you. (Ana, Acme)' }, ana),
    ).rejects.toMatchObject({ code: 'stale_version' })
  })

  it('is nobody’s without a case on the first message', async () => {
    const { desk } = await opened()
    expect(await desk.said('http', 'unknown', comment('Hello?'))).toBeUndefined()
    expect(await desk.said('feeds', 'm1', comment('Hello?'))).toBeUndefined()
  })

  it('is a case of its own when its author answers our question, which is answered then', async () => {
    const { desk, caseId, said, send, clock } = await opened()
    const { version } = await desk.get(caseId)
    const text = 'What would you need from us? (Ana, Acme)'
    await desk.decide(caseId, { action: 'approve', strategy: 'ask-to-elaborate', text, version }, ana)
    await send()
    expect((await desk.get(caseId)).status).toBe('awaiting-answer')
    clock.pass({ seconds: 60 })
    await said('m2', 'Ask again tomorrow.', joe)
    expect((await desk.get(caseId)).status).toBe('awaiting-answer')

    const answer = await said('m3', 'The timer, mostly. [critic]')
    expect(answer?.created).toBe(true)
    expect((await desk.get(caseId)).status).toBe('closed')
    const next = await desk.get(answer?.caseId ?? '')
    expect(next.comment.thread?.map((message) => [message.text, message.fromUs ?? false])).toEqual([
      ['It stops after a minute. [critic]', false],
      [text, true],
      ['Ask again tomorrow.', false],
    ])
    // Told twice, it is the same case; more of the same while it waits stays in the conversation.
    expect(await said('m3', 'The timer, mostly. [critic]')).toMatchObject({ created: false })
    expect(await said('m4', 'And the alarm.')).toMatchObject({ created: false })
  })

  it('follows its author’s changes, and goes when they delete it', async () => {
    const { desk, said, kept } = await opened()
    await said('m2', 'Same heer.', joe)
    await desk.edited('http', comment('Same here.', { id: 'm2', author: joe }))
    expect(await kept()).toEqual([['m2', 'Same here.']])
    await desk.deleted('http', 'm2')
    await desk.deleted('http', 'm2')
    expect(await kept()).toEqual([])
    await said('m2', 'Same here.', joe)
    expect(await kept()).toEqual([])
  })

  it('is not changed by an edit that changes no word of it, however long it is', async () => {
    const { desk, caseId, said } = await opened()
    const long = 'Still slow. '.repeat(LIMITS.threadText / 10)
    await said('m2', long)
    const { version } = await desk.get(caseId)
    await desk.edited('http', comment(long, { id: 'm2', author: maya }))
    expect((await desk.get(caseId)).version).toBe(version)
  })

  it('goes with the person who is forgotten', async () => {
    const { desk, caseId, said, kept } = await opened()
    await said('m2', 'Same here.', joe)
    await said('m3', 'Still slow.')
    await desk.forget({ author: 'id:U-joe' })
    expect(await kept()).toEqual([['m3', 'Still slow.']])
    await desk.forget({ author: 'id:U-maya' })
    await expect(desk.get(caseId)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('keeps the latest fifty', async () => {
    const { said, kept } = await opened()
    for (let n = 0; n < 52; n++) await said(`r${n}`, `Message ${n}`, joe)
    const ids = (await kept()).map(([id]) => id)
    expect([ids.length, ids[0], ids.at(-1)]).toEqual([50, 'r2', 'r51'])
  })
})
