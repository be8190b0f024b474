import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { parseComment } from '../../src/analysis/contract/input.ts'
import { type Comment, fileSource, type Import, type ImportChoices } from '../../src/core/index.ts'
import type { DeskService } from '../../src/desk/index.ts'
import { bringIn } from '../../src/importing/bring-in.ts'
import { lookThrough } from '../../src/importing/look-through.ts'
import { markedAnalyzer } from '../support/analyzer.ts'
import { BROKEN, commentFile, DELETED } from '../support/comment-file.ts'
import { ana, closeDesks, testDesk } from '../support/desk.ts'

afterEach(closeDesks)

type Rows = Parameters<typeof commentFile>[0]
const CRASH = { id: 'a', text: 'It crashes since 3.2. [critic]', author: { name: 'Maren' } }
const PRAISE = { id: 'b', text: 'Lovely. [neither]', author: { name: 'Sam' } }

function begin(desk: DeskService, choices: ImportChoices = {}, fingerprint = 'one'): Promise<Import> {
  const source = fileSource(choices.from)
  return desk.imports.begin({ name: 'comments.csv', fingerprint, source, choices, by: ana })
}

async function brought(desk: DeskService, rows: Rows, choices: ImportChoices = {}, fingerprint = 'one') {
  return bringIn(commentFile(rows), await begin(desk, choices, fingerprint), withDesk(desk))
}

function withDesk(desk: DeskService) {
  const { imports } = desk
  return { imports, readComment: parseComment, analyze: async (one: Comment) => markedAnalyzer.analyze(one) }
}

const look = (desk: DeskService, rows: Rows, choices: ImportChoices = {}) =>
  lookThrough(commentFile(rows), { imports: desk.imports, readComment: parseComment, choices })

async function stored(desk: DeskService): Promise<readonly string[]> {
  const texts: string[] = []
  for await (const { comment } of desk.export()) texts.push(comment.text)
  return texts.sort()
}

describe('a file is looked through', () => {
  it('says how many, of what, and what is known, and writes nothing', async () => {
    const { desk } = await testDesk()
    await brought(desk, [CRASH])
    const looked = await look(desk, [
      CRASH,
      { ...PRAISE, postedAt: '2026-11-02T10:00:00.000Z' },
      { id: 'c', text: '' },
      { id: 'd', text: '★★★' },
      BROKEN,
      { id: 'a', text: 'It works again.' },
      DELETED,
    ])
    expect(looked.counts).toMatchObject({
      rows: 7,
      gone: 1,
      bad: 1,
      wordless: 2,
      known: 1,
      changed: 1,
      fresh: 1,
    })
    expect(looked.first.map(({ text }) => text)).toEqual([CRASH.text, PRAISE.text, 'It works again.'])
    expect(looked.bad.map(({ line }) => line)).toEqual([6])
    expect([looked.from, looked.undated]).toEqual(['2026-11-02T10:00:00.000Z', 2])
    expect(await stored(desk)).toEqual([CRASH.text])
  })

  it('tells beforehand what comes of it, whatever the rows', async () => {
    const row = fc.oneof(
      fc.constantFrom(BROKEN, DELETED),
      fc.record(
        { id: fc.constantFrom('1', '2', '3', '4'), text: fc.constantFrom('', 'It crashes.', 'Nul.') },
        { requiredKeys: ['text'] },
      ),
    )
    const { desk } = await testDesk()
    let tried = 0
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 20 }), async (rows) => {
        tried += 1
        const choices = { from: `origin-${tried}` }
        const { counts } = await look(desk, rows, choices)
        expect((await brought(desk, rows, choices, choices.from)).counts).toEqual(counts)
        // And once more nothing is new.
        const again = await look(desk, rows, choices)
        expect([again.counts.fresh, again.counts.rows]).toEqual([0, counts.rows])
      }),
      { numRuns: 60 },
    )
  })
})

describe('a file is brought in', () => {
  it('written down first, then read', async () => {
    const { desk } = await testDesk()
    const { id, counts, state } = await brought(desk, [CRASH, PRAISE])
    expect([counts.fresh, state]).toEqual([2, 'done'])
    expect((await desk.imports.standing(id)).waiting).toBe(2)
    await desk.readWaiting()
    expect(await desk.imports.standing(id)).toMatchObject({
      cases: 2,
      waiting: 0,
      touched: 0,
      verdicts: { critic: 1, neither: 1 },
    })
  })

  it('once, however often; without ids by what is said, and look-alikes are two', async () => {
    const { desk } = await testDesk()
    const rows = [{ text: 'Nul.' }, { text: 'Nul.' }, { text: 'Nul.', author: { name: 'Sam' } }]
    expect((await brought(desk, rows)).counts.fresh).toBe(3)
    expect((await brought(desk, rows)).counts).toMatchObject({ fresh: 0, known: 3 })
    // A later export of the same place holds a few more.
    expect((await brought(desk, [...rows, { text: 'Nul.' }])).counts).toMatchObject({ fresh: 1, known: 3 })
  })

  it('keeps files of different origins apart, and never takes the place of a platform', async () => {
    const { desk } = await testDesk()
    await brought(desk, [CRASH], { from: 'slack' })
    const { counts } = await brought(desk, [{ id: 'a', text: 'Another one.' }], { from: 'Trustpilot' })
    expect(counts.fresh).toBe(1)
    expect(await desk.caseOf('slack', 'a')).toBeUndefined()
    expect(await desk.caseOf('file:trustpilot', 'a')).toBeDefined()
  })

  it('leaves what is known with other words alone, unless its author changed it', async () => {
    const { desk } = await testDesk()
    await brought(desk, [CRASH])
    const other = [{ ...CRASH, text: 'It works again. [neither]' }]
    expect((await brought(desk, other)).counts).toMatchObject({ changed: 1, fresh: 0 })
    expect(await stored(desk)).toEqual([CRASH.text])
    await brought(desk, other, { update: true }, 'updating')
    expect(await stored(desk)).toEqual(['It works again. [neither]'])
  })

  it('does not bring back what was forgotten', async () => {
    const { desk } = await testDesk()
    await brought(desk, [CRASH])
    await desk.forget({ author: 'name:Maren' })
    expect((await look(desk, [CRASH])).counts).toMatchObject({ known: 1, fresh: 0 })
    expect((await brought(desk, [CRASH])).counts.fresh).toBe(0)
  })

  it('with the place that was said, and without what is too old', async () => {
    const { desk } = await testDesk()
    const choices = {
      place: 'Forum Acme',
      ownership: 'third-party',
      kind: 'forum',
      since: '2026-11-01',
    } as const
    const { counts } = await brought(
      desk,
      [
        { ...CRASH, postedAt: '2026-10-31T10:00:00Z' },
        { ...PRAISE, venue: { name: 'elsewhere' } },
      ],
      choices,
    )
    expect(counts).toMatchObject({ early: 1, fresh: 1 })
    const [one] = (await desk.list({})).cases
    expect((await desk.get(one?.id ?? '')).comment.venue).toEqual({
      name: 'Forum Acme',
      ownership: 'third-party',
      kind: 'forum',
    })
  })

  it('only what needs an answer: questions too, but neither praise nor chatter', async () => {
    const { desk } = await testDesk()
    const rows = [CRASH, PRAISE, { id: 'c', text: 'When will it run on Linux? [neither]' }]
    const { counts } = await brought(desk, rows, { needsAnswer: true })
    expect(counts).toMatchObject({ fresh: 2, unneeded: 1 })
    expect(await stored(desk)).toEqual([CRASH.text, 'When will it run on Linux? [neither]'])
  })

  it('goes on after a sudden end where it was, and counts nothing twice', async () => {
    const { desk, another } = await testDesk()
    const rows = Array.from({ length: 170 }, (_, at) => ({ text: at % 2 === 0 ? 'Nul.' : `Broken ${at}.` }))
    let written = 0
    const dies = {
      ...desk.imports,
      bringIn: async (...given: Parameters<typeof desk.imports.bringIn>) => {
        if (written === 2) throw new Error('killed')
        written += 1
        return desk.imports.bringIn(...given)
      },
    }
    const options = { ...withDesk(desk), imports: dies }
    await expect(bringIn(commentFile(rows), await begin(desk), options)).rejects.toThrow('killed')
    expect(await stored(desk)).toHaveLength(100)

    await expect(begin(another({ isGone: () => false }))).rejects.toThrow('being brought in')
    const next = another({ isGone: () => true })
    const { counts } = await brought(next, rows)
    expect(counts).toMatchObject({ rows: 170, fresh: 170, known: 0 })
    expect(await stored(desk)).toHaveLength(170)
  })

  it('keeps what stood before the place where a file breaks off', async () => {
    const { desk } = await testDesk()
    const file = commentFile([CRASH, PRAISE])
    const breaks = {
      ...file,
      async *comments() {
        yield* file.comments()
        throw new Error('the disk is gone')
      },
    }
    await expect(bringIn(breaks, await begin(desk), withDesk(desk))).rejects.toThrow('the disk is gone')
    expect(await stored(desk)).toHaveLength(2)
  })
})

describe('an import is taken back', () => {
  it('as a whole, and can be brought in again', async () => {
    const { desk } = await testDesk()
    const { id } = await brought(desk, [CRASH, PRAISE])
    await desk.receive('http', { ...parseComment({ id: 'x', text: 'Of another way in.' }) })
    expect(await desk.imports.undo(id)).toEqual({ gone: 2, left: 0 })
    expect(await stored(desk)).toEqual(['Of another way in.'])
    expect((await desk.counts()).pending).toBe(1)
    expect((await brought(desk, [CRASH, PRAISE])).counts.fresh).toBe(2)
  })

  it('not when somebody has worked on one of its comments', async () => {
    for (const act of ['dismiss', 'claim', 'edit'] as const) {
      const { desk } = await testDesk()
      const { id } = await brought(desk, [CRASH, PRAISE])
      await desk.readWaiting()
      const caseId = (await desk.caseOf('file', 'a')) ?? ''
      const { version } = await desk.get(caseId)
      const text = act === 'edit' ? { text: 'Thank you. (Ana, Acme)', strategy: null } : {}
      await desk.decide(caseId, { action: act, version, ...text }, ana)
      await expect(desk.imports.undo(id)).rejects.toThrow('Somebody has worked on one of its comments')
      expect(await stored(desk)).toHaveLength(2)
    }
  })

  it('and nothing more of it comes in', async () => {
    const { desk } = await testDesk()
    const one = await begin(desk)
    await desk.imports.undo(one.id)
    await expect(bringIn(commentFile([CRASH]), one, withDesk(desk))).rejects.toThrow('taken back')
    expect(await stored(desk)).toEqual([])
  })
})
