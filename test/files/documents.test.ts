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

  it('that is cut off within a string of marks costs time as it is long', async () => {
    const { problems } = await found(`{"id":"1","text":"a"}\n["${'\\"'.repeat(300_000)}\n`)
    expect(problems).toEqual([[2, 'bad_json']])
    await expect(found(`["${'\\"'.repeat(300_000)}`)).rejects.toThrow('no JSON document')
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
      'good and bad ones are apart',
      {
        positive: [{ text: 'a', stars: 5 }],
        negative: [
          { text: 'b', stars: 1 },
          { text: 'c', stars: 2 },
        ],
      },
    ],
    [
      'other lists have words too',
      { faq: [{ question: 'x', answer: 'y' }], reviews: [{ text: 'a' }, { text: 'b' }, { text: 'c' }] },
    ],
  ])('in all of its lists, where %s', async (_, document) => {
    expect((await found(JSON.stringify(document))).texts).toEqual(['a', 'b', 'c'])
  })

  const crash = { text: 'It crashes' }
  const works = { text: 'Works' }
  it.each<[string, unknown]>([
    [
      'nodes of a graph',
      { data: { comments: { edges: [{ node: { body: 'It crashes' } }, { node: { body: 'Works' } }] } } },
    ],
    [
      'attributes of things',
      {
        data: [
          { id: 1, attributes: { body: 'It crashes' } },
          { id: 2, attributes: { body: 'Works' } },
        ],
      },
    ],
    [
      'hits of a search',
      {
        hits: {
          hits: [
            { _score: 3, _source: crash },
            { _score: 1, _source: works },
          ],
        },
      },
    ],
    ['things by their keys', { comments: { '-Ma': crash, '-Mb': works } }],
    [
      'columns by the numbers of their rows',
      { text: { 0: 'It crashes', 1: 'Works' }, by: { 0: 'Sam', 1: 'Bo' } },
    ],
    [
      'columns and rows apart',
      {
        columns: ['id', 'text'],
        data: [
          [1, 'It crashes'],
          [2, 'Works'],
        ],
      },
    ],
    [
      'rows below a header',
      [
        ['id', 'text'],
        ['1', 'It crashes'],
        ['2', 'Works'],
      ],
    ],
    ['texts alone', ['It crashes', 'Works']],
    [
      'texts that are objects',
      [{ body: { contentType: 'text', content: 'It crashes' } }, { body: { rendered: 'Works' } }],
    ],
    [
      'documents of Atlassian’s',
      ['It crashes', 'Works'].map((text) => ({
        body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] },
      })),
    ],
  ])('as %s', async (_, document) => {
    const { texts, problems, values } = await found(JSON.stringify(document))
    expect([texts, problems]).toEqual([['It crashes', 'Works'], []])
    expect(values.map(({ rating }) => rating)).toEqual([undefined, undefined])
  })

  it.each([
    ['one document behind the other', '{\n"id":"1",\n"text":"It crashes"}\n{"id":"2",\n"text":"Works"}\n'],
    [
      'pages of an answer one behind the other',
      '{"items":[\n{"id":"1","text":"It crashes"}]}\n{"items":[\n{"id":"2","text":"Works"}]}',
    ],
    [
      'pages of an answer, one a line',
      '{"items":[{"id":"1","text":"It crashes"}]}\n{"items":[{"id":"2","text":"Works"}]}\n',
    ],
    ['lines that end with a comma', '{"id":"1","text":"It crashes"},\n{"id":"2","text":"Works"},\n'],
    ['a comma before the end', '[{"id":"1","text":"It crashes",},{"id":"2","text":"Works"},]'],
    [
      'NaN, as Python writes it',
      '[{"id":"1","text":"It crashes","rating":NaN},{"id":"2","text":"Works","rating":NaN}]',
    ],
  ])('%s', async (_, content) => {
    const { values, problems } = await found(content)
    expect(problems).toEqual([])
    expect(values).toEqual([
      { id: '1', text: 'It crashes' },
      { id: '2', text: 'Works' },
    ])
  })

  it('of which the second document is cut off', async () => {
    const { texts, problems } = await found('{"items":[{"text":"a"}]}\n{"items":[{"te')
    expect([texts, problems]).toEqual([['a'], [[2, 'bad_json']]])
  })

  it('a comma or NaN in a text stays there', async () => {
    const { texts } = await found('[{"text":"NaN, ]"},{"text":"b"},]')
    expect(texts).toEqual(['NaN, ]', 'b'])
  })

  it('keeps all digits of a long id', async () => {
    const { values } = await found(
      '[{"id":1234567890123456789,"text":"a"},{"id":1234567890123456788,"text":"b"}]',
    )
    expect(values.map(({ id }) => id)).toEqual(['1234567890123456789', '1234567890123456788'])
  })

  it('as MongoDB writes ids, dates and numbers', async () => {
    const line =
      '{"_id":{"$oid":"5f"},"text":"It ' +
      'crashes","createdAt":{"$date":"2026-11-02T10:00:00Z"},"likes":{"$numberLong":"3"}}\n'
    expect((await found(line)).values).toEqual([
      { id: '5f', text: 'It crashes', postedAt: '2026-11-02T10:00:00.000Z', likes: 3 },
    ])
  })

  it('a title that comes again and again is that of what was commented on', async () => {
    const rows = ['It crashes', 'Works', 'No sound'].map((text, at) => ({
      id: `${at}`,
      title: 'Our video',
      text,
    }))
    const { values } = await found(JSON.stringify(rows))
    expect(values[0]).toEqual({ id: '0', text: 'It crashes', article: { title: 'Our video' } })
    const others = await found(JSON.stringify(rows.map((one, at) => ({ ...one, title: `T${at}` }))))
    expect(others.texts[0]).toBe('T0\n\nIt crashes')
  })

  it('an id that several comments share is not theirs, and it is said', async () => {
    const { items, warnings } = await found('[{"id":7,"text":"a"},{"id":7,"text":"b"},{"id":8,"text":"c"}]')
    expect(items.map((item) => 'numbered' in item && item.numbered)).toEqual([true, true, true])
    expect(warnings[0]).toEqual([1, 'id'])
  })

  it('in lines, what was written below each is read as well', async () => {
    const issue = (at: number) => ({
      id: `i${at}`,
      body: `It crashes, ${at}`,
      comments: [{ body: 'Same here' }, { id: `c${at}`, body: 'Here too', replies: [{ body: 'And here' }] }],
    })
    const { values, problems } = await found(
      [issue(1), issue(2)].map((one) => JSON.stringify(one)).join('\n'),
    )
    expect(problems).toEqual([])
    expect(values.map(({ id, text }) => `${id} ${text}`)).toEqual([
      ...['i1 It crashes, 1', '1-2 Same here', 'c1 Here too', '1-4 And here'],
      ...['i2 It crashes, 2', '2-2 Same here', 'c2 Here too', '2-4 And here'],
    ])
    // The contract's own lines are a comment each.
    const own = { id: '1', text: 'It crashes', replies: [{ text: 'Thanks' }] }
    expect((await found(`${JSON.stringify(own)}\n${JSON.stringify(own)}\n`)).texts).toHaveLength(2)
  })

  it('what the file itself says is deleted or spam is left out, and counted', async () => {
    const rows = [
      { id: '1', text: 'It crashes', isDeleted: false, isSpam: false },
      { id: '2', text: 'x', isDeleted: true },
      { id: '3', text: 'x', is_spam: true },
    ]
    const { texts, gone } = await found(JSON.stringify({ response: rows }))
    expect([texts, gone]).toEqual([['It crashes'], [2, 3]])
  })

  it('and what we said to a customer ourselves', async () => {
    const rows = [false, true].map((from_agent, at) => ({
      ...{ id: at, from_agent, sender: { id: 9, name: 'Sam' }, created_datetime: '2026-11-02T10:00:00' },
      body_text: from_agent ? 'We look into it' : 'It crashes',
    }))
    const { texts, values, gone } = await found(JSON.stringify({ data: rows }))
    expect([texts, gone.length]).toEqual([['It crashes'], 1])
    expect(values[0].postedAt).toBe('2026-11-02T10:00:00.000Z')
  })

  it.each<[string, unknown]>([
    [
      'Hacker News',
      [
        { id: 1, by: 'sam', type: 'comment', time: 1, text: 'It crashes' },
        { id: 2, type: 'comment', time: 2, deleted: true },
      ],
    ],
    [
      'Lemmy',
      [true, false].map((deleted) => ({
        comment: { id: 1, content: deleted ? '' : 'It crashes', ap_id: 'https://l.example/1', deleted },
        creator: { id: 9, name: 'sam' },
      })),
    ],
    [
      'WordPress',
      ['spam', 'approved'].map((status) => ({
        ...{ id: 2, post: 1, author_name: 'Sam', status },
        content: { rendered: status === 'spam' ? 'Buy' : 'It crashes' },
      })),
    ],
    [
      'Microsoft Teams',
      [null, '2026-11-02T11:00:00Z'].map((deletedDateTime) => ({
        ...{ id: '1', messageType: 'message', createdDateTime: '2026-11-02T10:00:00Z', deletedDateTime },
        from: { user: { id: '9', displayName: 'Sam' } },
        body: { content: deletedDateTime === null ? 'It crashes' : '' },
      })),
    ],
  ])('and so it is in the form of %s', async (_, document) => {
    const { texts, gone } = await found(JSON.stringify(document))
    expect([texts, gone.length]).toEqual([['It crashes'], 1])
  })

  it('a score of what answers to nothing is stars', async () => {
    const rows = [null, 0, 'root', ''].map((parent, at) => ({
      id: `${at}`,
      text: `t${at}`,
      score: 4,
      parent_id: parent,
    }))
    const { values } = await found(JSON.stringify(rows))
    expect(values.map(({ rating }) => rating)).toEqual([4, 4, 4, 4])
  })

  it('a score of what has answers is what readers gave it', async () => {
    const rows = [
      { id: '1', text: 'a', score: 4 },
      { id: '2', text: 'b', score: -1, parent_id: '1' },
    ]
    const { values } = await found(JSON.stringify(rows))
    expect(values.map(({ rating, likes }) => [rating, likes])).toEqual([
      [undefined, 4],
      [undefined, 0],
    ])
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
    expect(file.told).toBe('Excel workbook, sheet "a"')
  })

  it('of which another sheet holds the comments, below a title and above a total', async () => {
    const rows = [['Reviews of Acme'], ['id', 'comment', 'date'], [7, 'It crashes', 46_328], ['Total', 1, '']]
    const { values, file } = await found(
      workbook(rows, undefined, '', [
        [
          ['Made for', 'Acme'],
          ['Pages', 2],
        ],
      ]),
    )
    expect(values).toEqual([{ id: '7', text: 'It crashes', postedAt: '2026-11-02T00:00:00.000Z' }])
    expect(file.told).toBe('Excel workbook, sheet "b"')
  })

  it('of which several sheets do', async () => {
    const sheet = (id: number, text: string) => [
      ['id', 'comment'],
      [id, text],
    ]
    const { texts, file } = await found(workbook(sheet(2, 'Works'), undefined, '', [sheet(1, 'It crashes')]))
    expect([texts, file.told]).toEqual([['It crashes', 'Works'], 'Excel workbook, 2 of 2 sheets'])
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
