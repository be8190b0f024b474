import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Keyv from 'keyv'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Comment } from '../../src/core/index.ts'
import { ana, closeDesks, comment, type TestDesk, temporaryFolder, testDesk } from '../support/desk.ts'

let folder: string
let test: TestDesk
beforeEach(async () => {
  folder = temporaryFolder()
  test = await testDesk({}, { dataDir: folder })
})
afterEach(async () => {
  await closeDesks()
  rmSync(folder, { recursive: true, force: true })
})

/** Is this anywhere in the database's files, in either of the two ways texts are written? */
function onDisk(words: string): boolean {
  return readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(words))
}

const sam = { id: 'sam-4711', handle: 'samhandle', name: 'Samuel Sender' }
const url = 'https://forum.example/t/unforgettable'

async function received(text: string, more: Partial<Comment> = {}) {
  return (await test.desk.receive('http', comment(text, { author: sam, url, ...more }))).caseId
}

/** A case that has left something in every table. */
async function wholeLife(text: string) {
  const caseId = await received(text)
  const edited = await test.desk.decide(
    caseId,
    { action: 'edit', version: 1, text: `draft zebra ${text}` },
    ana,
  )
  await test.desk.decide(
    caseId,
    {
      action: 'approve',
      version: edited.version,
      strategy: 'ask-to-elaborate',
      text: `reply giraffe to ${text}`,
      reason: 'reason okapi',
    },
    ana,
  )
  await test.send()
  return caseId
}

it('cards hear of it also where the files can’t be rewritten just now', async () => {
  const caseId = await received('[critic] It crashes')
  vi.spyOn(test.storage.store, 'scrub').mockRejectedValue(new Error('the disk is full'))
  test.changes.length = 0
  await expect(test.desk.forget({ caseId })).rejects.toThrow('the disk is full')
  expect(test.changes.map((change) => change.caseId)).toContain(caseId)
})

describe('forgetting a person', () => {
  it('leaves nothing of them in the files, write-ahead log and all', async () => {
    // Enough that rows move between pages, and something else that must stay.
    const other = await received('kept elephant', { author: { id: 'kim' }, url: 'https://forum.example/t/2' })
    for (let index = 0; index < 30; index++)
      await received(`walrus ${index} `.repeat(300), { url: `https://forum.example/t/walrus-${index}` })
    const caseId = await wholeLife('[detractor] secret narwhal')
    await new Keyv({ store: test.storage.keyv(), namespace: 'articles' }).set('k', 'cached narwhal')
    const words = [
      'narwhal',
      'walrus',
      'zebra',
      'giraffe',
      'okapi',
      'sam-4711',
      'samhandle',
      'Samuel',
      'unforgettable',
    ]
    for (const word of words) expect([word, onDisk(word)]).toEqual([word, true])

    expect(await test.desk.forget({ author: 'sam-4711' })).toEqual({ cases: 31, quoted: 0 })
    for (const word of words) expect([word, onDisk(word)]).toEqual([word, false])
    expect(onDisk('elephant')).toBe(true)
    await expect(test.desk.get(caseId)).rejects.toMatchObject({ code: 'not_found' })
    expect((await test.desk.get(other)).status).toBe('pending')
    expect(await test.desk.counts()).toMatchObject({ pending: 1, 'awaiting-answer': 0 })
  })

  it.each([
    ['their id', 'sam-4711', 2],
    ['their handle, with or without @', '@SamHandle', 2],
    ['their name', 'samuel sender', 2],
    ['a field named', 'id:sam-4711', 2],
    ['the wrong field', 'name:sam-4711', 0],
    ['a part of the name', 'Samuel', 0],
    ['somebody unknown', 'nobody', 0],
    ['a wildcard', '%', 0],
  ])('by %s', async (_, author, cases) => {
    await received('[critic] one')
    await received('[critic] two')
    await received('[critic] other', { author: { id: 'kim', name: 'Kim' } })
    expect(await test.desk.forget({ author })).toEqual({ cases, quoted: 0 })
  })

  it.each([
    [
      'with different ids',
      [
        { id: 'sam-1', name: 'Sam' },
        { id: 'sam-2', name: 'Sam' },
      ],
      'Sam',
    ],
    ['of whom nothing but a name is known', [{ name: 'Sam' }, { name: 'Sam' }], 'name:sam'],
    ['one of whom has an id', [{ id: 'sam-1', name: 'Sam' }, { name: 'Sam' }], 'Sam'],
  ])('never joins two people by their name: %s', async (_, authors, given) => {
    for (const author of authors) await received('[critic] one', { author })
    expect((await test.desk.persons(given)).map(({ cases }) => cases.length)).toEqual([1, 1])
    await expect(test.desk.forget({ author: given })).rejects.toMatchObject({ code: 'invalid_input' })
    expect((await test.desk.counts()).pending).toBe(2)
  })

  it('keeps apart who has the same id in two places, until it is said which', async () => {
    await received('[critic] here')
    await test.desk.receive('discord', comment('[critic] there', { author: sam }))
    await expect(test.desk.forget({ author: 'sam-4711' })).rejects.toMatchObject({ code: 'invalid_input' })
    expect(await test.desk.forget({ author: 'sam-4711', source: 'discord' })).toEqual({ cases: 1, quoted: 0 })
    expect((await test.desk.counts()).pending).toBe(1)
  })

  it('knows somebody with and without an id by one handle', async () => {
    await received('[critic] one')
    await received('[critic] two', { author: { handle: '@SamHandle' } })
    expect(await test.desk.persons('samhandle')).toMatchObject([
      { source: 'http', id: 'sam-4711', names: ['Samuel Sender'] },
    ])
    expect(await test.desk.forget({ author: 'samhandle' })).toEqual({ cases: 2, quoted: 0 })
  })

  describe('of the same handle elsewhere', () => {
    const anna = { handle: 'anna', name: 'Anna' }
    const said = [{ author: anna, text: 'narwhal' }]
    const there = 'https://blog.example/p/1'
    const kim = { author: { id: 'kim' }, thread: said }

    it('touches nobody’s words in another source', async () => {
      await received('[critic] one', { author: anna })
      test.clock.pass({ seconds: 1 })
      const { caseId } = await test.desk.receive('discord', comment('[critic] two', { ...kim, url }))
      const [here, other] = await test.desk.persons('@anna')
      expect([here?.source, here?.cases.length, here?.quotedIn]).toEqual(['http', 1, []])
      expect([other?.source, other?.cases, other?.quotedIn]).toEqual(['discord', [], [caseId]])
      await expect(test.desk.forget({ author: '@anna' })).rejects.toMatchObject({ code: 'invalid_input' })
      expect(await test.desk.forget({ author: '@anna', source: 'http' })).toEqual({ cases: 1, quoted: 0 })
      expect((await test.desk.get(caseId)).comment.thread).toEqual(said)
      expect(await test.desk.forget({ author: '@anna', source: 'discord' })).toEqual({ cases: 0, quoted: 1 })
      expect(onDisk('narwhal')).toBe(false)
    })

    it(
      'nor on another site of the same source, as author, in ' + 'a thread, as host, and by the same words',
      async () => {
        const first = await received('[critic] same words', { author: anna })
        test.clock.pass({ seconds: 1 })
        await received('[critic] same words', { author: anna, url: there })
        const venue = {
          ownership: 'third-party',
          kind: 'comments',
          hostName: 'Anna',
          hostId: 'anna',
        } as const
        const quoting = await received('[critic] three', { ...kim, url: there, venue })
        expect((await test.desk.persons('handle:anna')).map(({ sites }) => sites)).toEqual([
          ['forum.example'],
          ['blog.example'],
        ])
        await expect(test.desk.forget({ author: 'handle:anna' })).rejects.toMatchObject({
          code: 'invalid_input',
        })
        expect(await test.desk.forget({ caseId: first })).toEqual({ cases: 1, quoted: 0 })
        expect((await test.desk.get(quoting)).comment).toMatchObject({ thread: said, venue })
        expect((await test.desk.counts()).pending).toBe(2)
      },
    )

    it('but an id is one person’s on every site of its source', async () => {
      const withId = { ...anna, id: 'u-7' }
      await received('[critic] one', { author: withId })
      await received('[critic] two', { author: withId, url: there })
      const quoting = await received('[critic] three', { ...kim, url: there })
      expect(await test.desk.persons('id:u-7')).toMatchObject([{ quotedIn: [quoting] }])
      expect(await test.desk.forget({ author: 'id:u-7' })).toEqual({ cases: 2, quoted: 1 })
    })
  })

  it('leaves the words of a namesake in other people’s threads', async () => {
    await received('[critic] one')
    const thread = [{ author: { id: 'sam-2', name: 'Samuel Sender' }, text: 'another narwhal' }]
    const other = await received('[critic] other', { author: { id: 'kim' }, thread })
    await test.desk.forget({ author: 'Samuel Sender' })
    expect((await test.desk.get(other)).comment.thread).toEqual(thread)
  })

  it('by one case forgets that case only', async () => {
    const [first, second] = [await received('[critic] narwhal'), await received('[critic] two')]
    expect(await test.desk.forget({ caseId: first })).toEqual({ cases: 1, quoted: 0 })
    expect(onDisk('narwhal')).toBe(false)
    expect((await test.desk.get(second)).status).toBe('pending')
  })

  it.each([{}, { author: '' }, { author: '  ' }])('by nothing is refused: %j', async (person) => {
    await received('[critic] one')
    await expect(test.desk.forget(person)).rejects.toMatchObject({ code: 'invalid_input' })
    expect((await test.desk.counts()).pending).toBe(1)
  })

  it('takes their words out of other people’s threads too', async () => {
    const thread = [
      { author: sam, text: 'secret narwhal' },
      { author: { name: 'Kim' }, text: 'I agree, elephant' },
    ]
    const caseId = await received('[critic] other', { author: { id: 'kim' }, thread })
    await test.desk.forget({ author: 'sam-4711' })
    const after = await test.desk.get(caseId)
    expect(after.comment.thread).toEqual([{ author: {}, text: '' }, thread[1]])
    expect(after.history.at(-1)?.action).toBe('reassessed')
    expect(onDisk('narwhal')).toBe(false)
  })

  it('and their name as the host of a place, and their article', async () => {
    const caseId = await received('[critic] other', {
      author: { id: 'kim' },
      venue: { ownership: 'third-party', kind: 'comments', hostId: 'sam-4711', hostName: 'Samuel Sender' },
      article: { title: 'narwhal', author: sam },
    })
    await test.desk.forget({ author: 'sam-4711' })
    expect((await test.desk.get(caseId)).comment).toMatchObject({
      venue: { ownership: 'third-party', kind: 'comments' },
    })
    for (const word of ['narwhal', 'Samuel', 'sam-4711']) expect(onDisk(word)).toBe(false)
  })

  it('does not take the same comment in again, when a feed brings it once more', async () => {
    const said = comment('[critic] narwhal', { author: sam })
    const { caseId } = await test.desk.receive('http', said)
    await test.desk.forget({ author: 'sam-4711' })
    expect(await test.desk.receive('http', said)).toEqual({ caseId, created: false })
    expect(onDisk('narwhal')).toBe(false)
    expect((await test.desk.counts()).pending).toBe(0)
    // A new comment of theirs is a new comment.
    expect((await test.desk.receive('http', comment('[critic] new', { author: sam }))).created).toBe(true)
  })

  it('stops a reply that was waiting to be sent', async () => {
    const caseId = await received('[critic] one')
    await test.desk.decide(caseId, { action: 'approve', version: 1, text: 'Thanks (Ana)' }, ana)
    await test.desk.forget({ author: 'sam-4711' })
    await test.send()
    expect(test.place.posted).toEqual([])
  })

  it('while their reply is being sent breaks nothing', async () => {
    const caseId = await received('[critic] one')
    await test.desk.decide(caseId, { action: 'approve', version: 1, text: 'Thanks (Ana)' }, ana)
    const forgetting = (async () => {
      await test.desk.forget({ author: 'sam-4711' })
      return { state: 'posted' as const }
    })()
    test.place.next.push(forgetting)
    await test.send()
    await forgetting
    expect(test.reported).toEqual([])
    expect(await test.desk.counts()).toMatchObject({ approved: 0, posted: 0 })
  })
})
