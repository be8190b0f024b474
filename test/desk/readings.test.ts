import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  type Analysis,
  type Analyzer,
  type Comment,
  NotRead,
  type Reader,
  type WhyNotRead,
  WinnowError,
} from '../../src/core/index.ts'
import { createDesk, type DeskOptions, type DeskService } from '../../src/desk/index.ts'
import { markedAnalyzer } from '../support/analyzer.ts'
import { ana, closeDesks, comment, eve, type TestDesk, testDesk } from '../support/desk.ts'

/** A reader that reads when it is told to: every reading waits until its text is let through. */
interface SlowReader extends Reader {
  /** Texts that were begun, in order. */
  readonly begun: string[]
  /** Comments in its hands just now, and at most so far. */
  readonly hands: { now: number; most: number }
  /** Ends the reading of this text, as an analysis or as not read. */
  end(text: string, as?: WhyNotRead): Promise<void>
}

function slowReader(lint: Analyzer['lint'] | Reader['lint'] = markedAnalyzer.lint): SlowReader {
  const begun: string[] = []
  const hands = { now: 0, most: 0 }
  let inWork: { readonly text: string; readonly end: (as: WhyNotRead | undefined) => void }[] = []
  let stopped = false
  return {
    begun,
    hands,
    read: ({ text, ...rest }) =>
      new Promise<Analysis>((resolve, reject) => {
        if (stopped) return reject(new NotRead('away'))
        begun.push(text)
        hands.most = Math.max(hands.most, ++hands.now)
        const end = (as: WhyNotRead | undefined) => {
          hands.now -= 1
          if (as === undefined) resolve(markedAnalyzer.analyze({ text, ...rest }))
          else reject(new NotRead(as))
        }
        inWork.push({ text, end })
      }),
    propose: async (said, assessment, verdict) => markedAnalyzer.propose?.(said, assessment, verdict) ?? null,
    carriers: async () => ({ tone: [], substance: [] }),
    compare: async () => null,
    lint: async (input) => lint(input),
    fitting: async () => ({ matches: [], near: [] }),
    async stop() {
      stopped = true
      for (const { end } of inWork.splice(0)) end('away')
    },
    async end(text, as) {
      while (!inWork.some((one) => one.text === text)) await settled()
      const one = inWork.find((each) => each.text === text)
      inWork = inWork.filter((each) => each !== one)
      one?.end(as)
      await settled()
    },
  }
}

/** What can happen without time or anybody's doing has happened. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 40; turn++) await new Promise((resolve) => setImmediate(resolve))
}

let test: TestDesk
let reader: SlowReader
let desk: DeskService
const desks: DeskService[] = []

/** A desk as it runs: nobody waits for its readings. */
function running(owner: string, more: Partial<Pick<DeskOptions, 'isGone' | 'store'>> = {}): DeskService {
  const { clock, storage, place } = test
  const made = createDesk({
    store: storage.store,
    analyzer: markedAnalyzer,
    reader,
    posters: [place],
    clock,
    timers: clock.timers,
    mayDecide: (actor) => actor.id !== eve.id,
    report: (error) => test.reported.push(error),
    owner,
    isGone: () => false,
    ...more,
  })
  desks.push(made)
  return made
}

beforeEach(async () => {
  test = await testDesk()
  reader = slowReader()
  desk = running('this process')
  await desk.start()
})
afterEach(async () => {
  await reader.stop()
  for (const one of desks.splice(0)) await one.stop()
  await closeDesks()
})

const received = async (text: string, more: Partial<Comment> = {}) =>
  (await desk.receive('http', comment(text, more))).caseId
const actions = async (caseId: string) => (await desk.get(caseId)).history.map(({ action }) => action)

describe('rule 11: a comment is written down before it is read', () => {
  it('and waits, with an assessment that says so and proposes nothing', async () => {
    const caseId = await received('[critic] It crashes')
    expect(await desk.get(caseId)).toMatchObject({
      status: 'pending',
      unread: 'waiting',
      version: 0,
      assessment: { verdict: 'unclear', complete: false, why: { en: expect.stringContaining('not read') } },
      proposal: null,
    })
    await reader.end('[critic] It crashes')
    expect(await desk.get(caseId)).toMatchObject({
      unread: null,
      version: 1,
      assessment: { verdict: 'critic', complete: true },
      proposal: { strategy: null },
    })
    expect(await actions(caseId)).toEqual(['received'])
  })

  it('in the order in which they came, two at a time, however many wait', async () => {
    const texts = Array.from({ length: 30 }, (_, at) => `[critic] number ${at}`)
    for (const text of texts) await received(text)
    for (const text of texts) await reader.end(text)
    expect(reader.begun).toEqual(texts)
    expect(reader.hands.most).toBe(2)
  })

  it('and those that nobody came to read are read after the next start', async () => {
    await desk.stop()
    const texts = ['[critic] one', '[critic] two', '[critic] three']
    for (const text of texts) await received(text)
    expect(reader.begun).toEqual([])
    desk = running('the next process')
    await desk.start()
    for (const text of texts) await reader.end(text)
    expect(reader.begun).toEqual(texts)
  })

  it('another process reads them too, and none is read twice', async () => {
    const other = running('another process')
    await other.start()
    const texts = Array.from({ length: 6 }, (_, at) => `[critic] number ${at}`)
    for (const text of texts) await received(text)
    // The other one hears of it when it looks.
    test.clock.pass({ seconds: 15 })
    for (const text of texts) await reader.end(text)
    expect([...reader.begun].sort()).toEqual(texts)
  })

  it('and is read later when there is no reader just now, as if nothing had been tried', async () => {
    const caseId = await received('one')
    for (let turn = 0; turn < 5; turn++) {
      await reader.end('one', 'away')
      test.clock.pass({ seconds: 2 })
      await settled()
    }
    await reader.end('one')
    expect((await desk.get(caseId)).unread).toBeNull()
  })
})

describe('rule 11: a comment that stops its reader', () => {
  it.each(['too-slow', 'died'] as const)('%s is tried once more, after the others', async (why) => {
    const hostile = await received('hostile')
    await received('second')
    const third = await received('third')
    await reader.end('hostile', why)
    expect((await desk.get(hostile)).unread).toBe('waiting')
    await reader.end('second')
    await reader.end('third')
    expect((await desk.get(third)).unread).toBeNull()
    expect(reader.begun).toEqual(['hostile', 'second', 'third', 'hostile'])
    await reader.end('hostile')
    expect((await desk.get(hostile)).unread).toBeNull()
  })

  it('twice is marked, and never tried again by itself', async () => {
    const caseId = await received('hostile')
    await reader.end('hostile', 'too-slow')
    await reader.end('hostile', 'died')
    expect(await desk.get(caseId)).toMatchObject({
      status: 'pending',
      unread: 'given-up',
      version: 1,
      assessment: { complete: false, outcomes: [{ state: 'failed', error: 'died' }] },
      proposal: null,
    })
    test.clock.pass({ minutes: 60 })
    await desk.stop()
    desk = running('the next process')
    await desk.start()
    await settled()
    expect(reader.begun).toEqual(['hostile', 'hostile'])
    for (const error of test.reported) expect(String(error)).not.toContain('hostile')
    expect(test.reported).toHaveLength(2)
  })

  it('is read again when a human says so, and only then', async () => {
    const caseId = await received('hostile')
    await reader.end('hostile', 'too-slow')
    await reader.end('hostile', 'too-slow')
    const again = { action: 'read-again', version: 1 } as const
    await expect(desk.decide(caseId, again, eve)).rejects.toMatchObject({ code: 'not_allowed' })
    expect(await desk.decide(caseId, again, ana)).toMatchObject({ unread: 'waiting' })
    await expect(desk.decide(caseId, { ...again, version: 2 }, ana)).rejects.toMatchObject({
      code: 'not_possible',
    })
    await reader.end('hostile')
    expect(await desk.get(caseId)).toMatchObject({ unread: null, version: 3 })
    expect(await actions(caseId)).toEqual(['received', 'read-again', 'reassessed'])
  })

  it('and the whole program with it is counted before it is tried', async () => {
    const caseId = await received('kills the program')
    for (const number of [1, 2]) {
      while (reader.begun.length < number) await settled()
      const [row] = await test.storage.store.readingsInHand()
      expect(row).toMatchObject({ caseId, tries: number })
      // Nothing is heard of the one that has it in hand any more.
      desk = running(`process ${number}`, { isGone: (owner) => owner !== `process ${number}` })
      await desk.start()
    }
    await settled()
    expect(reader.begun).toHaveLength(2)
    expect((await desk.get(caseId)).unread).toBe('given-up')
  })

  it.each([
    ['is locked, or its disk full', new WinnowError('disk_full', 'full', { retryAfter: 60 }), 3, null],
    ['fails in a way that nobody knows', new Error('unknown'), 2, 'given-up'],
  ])('is not to blame when the database %s', async (_, fault, tries, unreadAtLast) => {
    const { store } = test.storage
    let fails = false
    const transaction: typeof store.transaction = (work) =>
      fails ? Promise.reject(fault) : store.transaction(work)
    await desk.stop()
    desk = running('with that database', { store: { ...store, transaction } })
    await desk.start()
    const caseId = await received('one')
    for (const number of [1, 2, 3].slice(0, tries)) {
      for (let looks = 0; reader.begun.length < number && looks < 50; looks++) {
        test.clock.pass({ seconds: 2 })
        await settled()
      }
      expect(reader.begun).toHaveLength(number)
      fails = number < 3
      await reader.end('one')
      test.clock.pass({ seconds: 15 })
      await settled()
      fails = false
    }
    test.clock.pass({ seconds: 61 })
    await settled()
    expect(reader.begun).toHaveLength(tries)
    expect((await desk.get(caseId)).unread).toBe(unreadAtLast)
  })

  it('is left to a process that may still live, until its time is over', async () => {
    await received('one')
    const other = running('another process')
    await other.start()
    await settled()
    test.clock.pass({ seconds: 59 })
    await settled()
    expect(reader.begun).toEqual(['one'])
    test.clock.pass({ seconds: 15 })
    await settled()
    expect(reader.begun).toEqual(['one', 'one'])
  })
})

describe('what people do while a comment is read stays as they did it', () => {
  const text = '[detractor] Bravo.'

  it('a dismissal stays a dismissal', async () => {
    const caseId = await received(text)
    await desk.decide(caseId, { action: 'dismiss', version: 0 }, ana)
    await reader.end(text)
    expect(await desk.get(caseId)).toMatchObject({
      status: 'dismissed',
      unread: null,
      assessment: { verdict: 'detractor' },
    })
    // Undo is a step back from what they saw.
    expect((await desk.decide(caseId, { action: 'reopen', version: 1 }, ana)).status).toBe('pending')
  })

  const long = `${text} ${'Bravo. '.repeat(1_000)}`

  it(
    'an approval during which it is read stands, its text ' + 'looked at against the case as it then is',
    async () => {
      let looked = 0
      reader = slowReader(async (input) => {
        looked += 1
        if (looked === 1) await reader.end(long)
        return markedAnalyzer.lint(input)
      })
      await desk.stop()
      desk = running('with that reader')
      await desk.start()
      const caseId = await received(long)
      while (reader.begun.length === 0) await settled()
      const yes = { action: 'approve', version: 0, text: 'Our own words (Ana)' } as const
      expect((await desk.decide(caseId, yes, ana)).status).toBe('approved')
      expect(looked).toBe(2)
    },
  )

  it('nothing is approved that could not be looked at; what is short needs no reader', async () => {
    reader = slowReader(async () => {
      throw new NotRead('too-slow')
    })
    desk = running('with that reader')
    const caseId = await received(long)
    const yes = { action: 'approve', version: 0, text: 'Our own words (Ana)' } as const
    await expect(desk.decide(caseId, yes, ana)).rejects.toMatchObject({
      code: 'draft_refused',
      problems: [{ expected: expect.stringContaining('could not be checked') }],
    })
    expect(await desk.lint(caseId, null, yes.text)).toMatchObject([{ code: 'unchecked', refuses: true }])
    expect(test.reported.map(String)).toEqual(Array(2).fill('NotRead: too-slow'))
    expect((await desk.decide(await received(text), yes, ana)).status).toBe('approved')
  })

  it('an approval of their own words goes out, and only those', async () => {
    const caseId = await received(text)
    await desk.decide(caseId, { action: 'approve', version: 0, text: 'Our own words (Ana)' }, ana)
    await reader.end(text)
    test.clock.pass({ seconds: 5 })
    await settled()
    expect(test.place.posted.map((reply) => reply.text)).toEqual(['Our own words (Ana)'])
    expect((await desk.get(caseId)).status).toBe('posted')
  })

  it('a decision from before the reading is not too late; one that means an unseen draft is', async () => {
    const [one, two] = [await received(text), await received('[critic] It crashes')]
    await reader.end(text)
    await reader.end('[critic] It crashes')
    const unseen = { action: 'approve', strategy: 'ask-to-elaborate', version: 0 } as const
    await expect(desk.decide(one, unseen, ana)).rejects.toMatchObject({ code: 'stale_version' })
    const done = await desk.decide(one, { ...unseen, text: 'Why? (Ana)' }, ana)
    expect([done.status, done.version]).toEqual(['approved', 2])
    await desk.decide(two, { action: 'claim', version: 1 }, ana)
    const late = { action: 'dismiss', version: 0 } as const
    await expect(desk.decide(two, late, ana)).rejects.toMatchObject({ code: 'stale_version' })
  })

  it(
    'rule 3: nobody approves silence about what was not ' + 'read, or what turned out to be a problem',
    async () => {
      const caseId = await received('[critic] [problem] It crashes')
      const ignore = { action: 'approve', strategy: 'ignore', text: '', version: 0 } as const
      await expect(desk.decide(caseId, ignore, ana)).rejects.toMatchObject({ code: 'not_possible' })
      await reader.end('[critic] [problem] It crashes')
      await expect(desk.decide(caseId, ignore, ana)).rejects.toMatchObject({ code: 'not_possible' })
    },
  )

  it('rule 6: nobody is asked twice because the first question was not read yet', async () => {
    const thread = [{ author: { name: 'Ana' }, text: 'What would help?', fromUs: true }]
    const caseId = await received(text, { thread })
    const ask = { action: 'approve', strategy: 'ask-to-elaborate', text: 'Why? (Ana)', version: 0 } as const
    await expect(desk.decide(caseId, ask, ana)).rejects.toMatchObject({ code: 'draft_refused' })
  })

  it('a corrected reading stays, and the proposal follows it', async () => {
    const caseId = await received(text)
    await desk.decide(caseId, { action: 'reclassify', verdict: 'critic', version: 0 }, ana)
    await reader.end(text)
    expect(await desk.get(caseId)).toMatchObject({
      reclassified: 'critic',
      assessment: { verdict: 'detractor' },
      proposal: { strategy: null },
    })
  })

  it('an edit counts, and the reading of the old words does not', async () => {
    const said = comment(text)
    const { caseId } = await desk.receive('http', said)
    while (reader.begun.length === 0) await settled()
    await desk.edited('http', { ...said, text: '[critic] It crashes' })
    await reader.end(text)
    expect(await desk.get(caseId)).toMatchObject({ unread: 'waiting', assessment: { complete: false } })
    await reader.end('[critic] It crashes')
    expect(await desk.get(caseId)).toMatchObject({ unread: null, assessment: { verdict: 'critic' } })
    expect(await actions(caseId)).toEqual(['received', 'comment-edited', 'reassessed'])
  })

  it('a deletion withdraws it, and forgetting leaves nothing to be read', async () => {
    const said = comment(text)
    const { caseId } = await desk.receive('http', said)
    while (reader.begun.length < 1) await settled()
    await desk.deleted('http', said.id)
    const gone = await received('[critic] forget me', { author: { id: 'sam' } })
    while (reader.begun.length < 2) await settled()
    await desk.forget({ author: 'sam' })
    await reader.end(text)
    await reader.end('[critic] forget me')
    const after = await desk.get(caseId)
    expect(after).toMatchObject({ status: 'closed', unread: null, comment: { text: '' } })
    expect(after.assessment.signals).toEqual([])
    await expect(desk.get(gone)).rejects.toMatchObject({ code: 'not_found' })
    expect(await test.storage.store.readingsInHand()).toEqual([])
    expect(test.reported).toEqual([])
  })
})
