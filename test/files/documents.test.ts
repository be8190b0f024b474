import { describe, expect, it } from 'vitest'
import { found } from './kept.ts'
import { workbook, zip } from './zip.ts'

describe('JSON', () => {
  const one = { id: '1', text: 'It crashes since 3.2' }
  it.each([
    ['A15 an array', JSON.stringify([one, one], null, 2), 'JSON'],
    ['an array on one line', JSON.stringify([one, one]), 'JSON'],
    ['an array, an object a line', `[\n${JSON.stringify(one)},\n${JSON.stringify(one)}\n]`, 'JSON'],
    ['an array deep in a document', JSON.stringify({ meta: [1], data: { items: [one, one] } }), 'JSON'],
    ['lines', `${JSON.stringify(one)}\n\n${JSON.stringify(one)}\n`, 'JSON lines'],
  ])('%s', async (_, content, told) => {
    const { values, file } = await found(content)
    expect(values).toEqual([one, one])
    expect(file.told).toBe(`${told}, UTF-8`)
  })

  it('by other names of its fields', async () => {
    const { values } = await found(
      JSON.stringify({
        reviews: [{ reviewId: 7, userName: 'Sam', content: 'It crashes', at: '2026-11-02' }],
      }),
    )
    expect(values).toEqual([
      { id: '7', text: 'It crashes', author: { name: 'Sam' }, postedAt: '2026-11-02T00:00:00.000Z' },
    ])
  })

  it.each([
    ['in the middle of a comment', '[{"id":"1","text":"a"},{"id":"2","text":"b"},{"id":"3","te'],
    [
      'deep in a document',
      '{"meta":{"n":1},"data":{"items":[{"id":"1","text":"a"},{"id":"2","text":"b \\" }"},{"id',
    ],
  ])('that is cut off %s is read up to there, and it is said', async (_, content) => {
    const { values, problems } = await found(content)
    expect(values.map(({ id }) => id)).toEqual(['1', '2'])
    expect(problems).toEqual([[3, 'bad_json']])
  })

  it('keeps all that the contract knows of a comment, whatever else stands beside it', async () => {
    const one = {
      id: '1',
      text: 'It crashes',
      author: { id: 'u', name: 'Sam', handle: 'sam', isAnonymous: false, hasAvatar: true },
      venue: { ownership: 'own', kind: 'forum' },
      thread: [{ author: { id: 'us' }, text: 'What would help?', fromUs: true }],
      article: { title: 'T' },
      addressesUs: true,
      rating: 1,
      likes: 2,
    }
    const { values } = await found(JSON.stringify([{ ...one, created_at: '2026-11-02', extra: 1 }]))
    expect(values).toEqual([{ ...one, postedAt: '2026-11-02T00:00:00.000Z' }])
  })

  it.each<[string, unknown]>([
    [
      'each thread has a list of its own',
      [
        { topic: 1, posts: [{ body: 'a' }] },
        { topic: 2, posts: [{ body: 'b' }, { body: 'c' }] },
      ],
    ],
    [
      'answers stand within what they answer',
      { comments: [{ body: 'a', replies: [{ body: 'b', replies: [{ body: 'c' }] }] }] },
    ],
    [
      'other lists have words too',
      { faq: [{ question: 'x', answer: 'y' }], reviews: [{ text: 'a' }, { text: 'b' }, { text: 'c' }] },
    ],
  ])('in all of its lists, where %s', async (_, document) => {
    expect((await found(JSON.stringify(document))).texts).toEqual(['a', 'b', 'c'])
  })

  it('by those that --map names', async () => {
    const { texts } = await found('[{"blurb":"It crashes"}]', { map: { text: 'blurb' } })
    expect(texts).toEqual(['It crashes'])
  })

  it('says what it found where nothing is a comment, once', async () => {
    await expect(found('{"rows":[{"blurb":"x"}]}')).rejects.toThrow('Fields found: rows, blurb.')
    await expect(found('[{"text":"cut off')).rejects.toThrow('no JSON document, perhaps cut off')
  })

  it.each([
    ['an object with a `toString` of its own', '{"toString":1,"valueOf":1}'],
    ['a list too deep to be told', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
  ])('leaves out an optional field that is %s', async (_, odd) => {
    for (const field of ['language', 'postedAt', 'addressesUs']) {
      const { texts, warnings } = await found(
        `{"id":"1","text":"a","${field}":${odd}}\n{"id":"2","text":"b"}`,
      )
      expect([texts, warnings]).toEqual([['a', 'b'], [[1, field]]])
    }
    const { texts } = await found(`[{"objectID":"1","author":"sam","comment_text":"a","time":${odd}}]`)
    expect(texts).toEqual(['a'])
  })

  it('reads on behind a broken line', async () => {
    const { texts, problems } = await found('{"id":"1","text":"a"}\n{"id":\n{"id":"3","text":"c"}')
    expect([texts, problems]).toEqual([['a', 'c'], [[2, 'bad_json']]])
  })
})

describe('A16 an Excel workbook', () => {
  it('is read as the table it is', async () => {
    const { values, file } = await found(
      workbook([
        ['Réf', 'Commentaire', 'Note'],
        [7, 'Ça plante & <vite>', 4.5],
      ]),
    )
    expect(values).toMatchObject([{ id: '7', text: 'Ça plante & <vite>' }])
    expect(file.told).toBe('Excel workbook, first sheet')
  })

  it('is refused when it would fill the memory, whatever it says of itself', async () => {
    const sheet = Buffer.alloc(300_000)
    await expect(found(zip({ 'xl/worksheets/sheet1.xml': sheet }, 300_000_000))).rejects.toThrow(
      'too large once unpacked',
    )
    await expect(found(workbook([['text'], ['It crashes']], 100))).rejects.toThrow('no Excel workbook')
  })

  it.each([
    ['a far row', '<row r="1048576"><c r="A1048576"><v>1</v></c></row>'],
    ['a far column', '<row r="2"><c r="XFD2"><v>1</v></c></row>'],
    ['a far cell in a near row', '<row r="2"><c r="A20000000"><v>1</v></c></row>'],
    ['a far corner', '<row r="2"><c r="SSS190000"><v>1</v></c></row>'],
    ['a wide one and a long one', '<row r="2"><c r="SR2"/></row><row r="190000"><c r="A190000"/></row>'],
    ['a cell that hides its place', '<x:row><x:c x="1" r="&#88;FD&#50;"><v>1</v></x:c></x:row>'],
  ])('is refused before the space up to %s is filled', async (_, row) => {
    await expect(found(workbook([['text'], ['It crashes']], undefined, row))).rejects.toThrow(
      'too large once unpacked',
    )
  })

  it('is refused where its parts are nested without end', async () => {
    const deep = '<a>'.repeat(100_000)
    await expect(found(workbook([['text'], ['It crashes']], undefined, deep))).rejects.toThrow(
      'no Excel workbook',
    )
  })

  it('is told from other archives and older workbooks', async () => {
    await expect(found(zip({ 'a.png': 'x' }))).rejects.toThrow('no file of comments')
    await expect(found(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).rejects.toThrow('old Excel')
  })
})

it('an empty file is said to be empty', async () => {
  await expect(found('')).rejects.toThrow('The file is empty.')
})
