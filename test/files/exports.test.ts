import { describe, expect, it } from 'vitest'
import { found } from './kept.ts'

/* Exports as community managers have them: what each reads as. */

const CRASH = 'The export crashes since 4.2.'
const at = '2026-11-02T10:00:00.000Z'
/** A table, row by row, cell by cell. */
const table = (...rows: readonly (readonly string[])[]) =>
  rows
    .map((cells) =>
      cells.map((cell) => (/[",;\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(','),
    )
    .join('\n')
const json = (value: unknown) => JSON.stringify(value)

describe('tables', () => {
  it('Jira: the issue, and every comment below it with who and when', async () => {
    const { file, values } = await found(
      table(
        ['Summary', 'Issue key', 'Reporter', 'Created', 'Description', 'Comment', 'Comment'],
        [
          ...['Export', 'A-1', 'sam', '02/Nov/26 10:00 AM', CRASH],
          '02/Nov/26 11:00 AM;lea;Same here; it loses tags.',
          '03/Nov/26 9:15 AM;5b10a2844c20165700ede21g;Here too',
        ],
        ['Login', 'A-2', 'max', '02/Nov/26 10:00 AM', 'No way in', '', ''],
      ),
    )
    expect(file.told).toMatch(/^Jira issues/)
    expect(values.map(({ id, text, author }) => [id, text, author])).toEqual([
      ['A-1', `Export\n\n${CRASH}`, { name: 'sam' }],
      ['A-1-5', 'Same here; it loses tags.', { name: 'lea' }],
      ['A-1-6', 'Here too', { id: '5b10a2844c20165700ede21g' }],
      ['A-2', 'Login\n\nNo way in', { name: 'max' }],
    ])
    expect(values[1]).toMatchObject({ postedAt: '2026-11-02T11:00:00.000Z', thread: [{ text: CRASH }] })
  })

  const IMPORT_IDS = ['{"ImportId":"recordedDate"}', '{"ImportId":"QID3_TEXT"}']
  it.each<[string, string, object]>([
    [
      'Booking.com: what was good and what was not are one review',
      table(
        ['Review date', 'Guest name', 'Review title', 'Positive review', 'Negative review', 'Property reply'],
        ['2026-11-02 10:00:00', 'Sam', 'Not again', 'The breakfast was good', 'The shower was cold', ''],
      ),
      {
        text: 'Not again\n\nThe breakfast was good\n\nThe shower was cold',
        author: { name: 'Sam' },
        postedAt: at,
      },
    ],
    [
      'G2: what is liked and what isn’t, however short one of them is',
      table(
        ['Review ID', 'Plan?', 'What do you like best?', 'What do you dislike?'],
        ['g1', 'Pro', 'The API', CRASH],
      ),
      { id: 'g1', text: `The API\n\n${CRASH}` },
    ],
    [
      'Zoho Desk: names with what they are of behind them',
      table(
        ['Ticket Id', 'Description', 'Contact Name (Ticket)', 'Created Time (Ticket)'],
        ['7', CRASH, 'Sam', '02 Nov 2026 10:00 AM'],
      ),
      { id: '7', text: CRASH, author: { name: 'Sam' }, postedAt: at },
    ],
    [
      'Qualtrics: two rows above the answers are none, and the second has the questions',
      table(['RecordedDate', 'Q3'], ['Recorded Date', 'What should we improve?'], IMPORT_IDS, [
        '2026-11-02 10:00:00',
        CRASH,
      ]),
      { text: CRASH, postedAt: at },
    ],
    [
      'Canny: votes are no stars',
      table(['Title', 'Details', 'Author Name', 'Score', 'Created'], ['Dark mode', CRASH, 'Sam', '12', at]),
      { text: `Dark mode\n\n${CRASH}`, likes: 12, author: { name: 'Sam' } },
    ],
    [
      'Delighted: of ten, as others of the file tell',
      table(['Name', 'Score', 'Comment', 'Created at'], ['Sam', '2', CRASH, at], ['Lea', '10', 'Great', at]),
      { rating: 2, bestRating: 10 },
    ],
    [
      'Microsoft Forms: nobody is called anonymous',
      table(
        ['ID', 'Completion time', 'Email', 'Name', 'What should we improve?'],
        ['7', '11/20/26 10:00:00', 'anonymous', '', CRASH],
      ),
      { id: '7', author: { isAnonymous: true }, postedAt: '2026-11-20T10:00:00.000Z' },
    ],
    [
      'Sprout Social: times in a zone that their name says',
      table(
        ['Timestamp (UTC)', 'From', 'From Handle', 'Message', 'Permalink'],
        ['2026-11-02 10:00:00', 'Sam', '@sam', CRASH, 'https://x.example/1'],
      ),
      { text: CRASH, postedAt: at, author: { name: 'Sam', handle: '@sam' }, url: 'https://x.example/1' },
    ],
  ])('%s', async (_, rows, first) => {
    const { values, problems } = await found(`${rows}\n`)
    expect(values[0]).toMatchObject(first)
    expect(problems).toEqual([])
  })

  it('of survey tools hold as many comments as people answered', async () => {
    const { texts } = await found(
      table(
        ['RecordedDate', 'Q3'],
        ['Recorded Date', 'What should we improve?'],
        IMPORT_IDS,
        ['2026-11-02', CRASH],
        ['2026-11-03', 'More colours please'],
      ),
    )
    expect(texts).toEqual([CRASH, 'More colours please'])
  })
})

describe('documents', () => {
  const person = { id: 'u1', name: 'Sam', isAdmin: false }
  const team = { id: 'u2', name: 'Ana', isAdmin: true }
  const said = { likeCount: 0, internal: false, private: false, created: at, post: { title: 'Dark mode' } }
  it.each<[string, unknown, readonly object[]]>([
    [
      'Canny: customers, without our answers and notes',
      {
        comments: [
          { ...said, id: 'c1', author: person, parentID: null, value: CRASH },
          { ...said, id: 'c2', author: team, parentID: 'c1', value: 'We are on it.' },
          { ...said, id: 'c3', author: team, internal: true, value: 'Note' },
          { ...said, id: 'c4', author: person, parentID: 'c2', value: 'Thanks' },
        ],
      },
      [
        { id: 'c1', text: CRASH, author: { id: 'u1', name: 'Sam' }, article: { title: 'Dark mode' } },
        { id: 'c4', thread: [{ author: { name: 'Ana' }, text: 'We are on it.', fromUs: true }] },
      ],
    ],
    [
      'Flarum: names stand beside, and what the forum notes is none',
      {
        data: [
          {
            type: 'posts',
            id: '11',
            attributes: { createdAt: at, contentType: 'comment', contentHtml: `<p>${CRASH}</p>` },
            relationships: { user: { data: { type: 'users', id: '5' } } },
          },
          { type: 'posts', id: '12', attributes: { createdAt: at, contentType: 'discussionRenamed' } },
        ],
        included: [{ type: 'users', id: '5', attributes: { username: 'sam', displayName: 'Sam' } }],
      },
      [{ id: '11', text: `<p>${CRASH}</p>`, author: { id: '5', name: 'Sam', handle: 'sam' } }],
    ],
    [
      'Trello: cards as written, and what was said below',
      {
        name: 'Feedback',
        lists: [],
        cards: [
          { id: 'c1', name: 'Export', desc: CRASH },
          { id: 'c2', name: 'Empty', desc: '' },
        ],
        actions: [
          { id: 'a1', type: 'updateCard', date: at, data: {} },
          {
            id: 'a2',
            type: 'commentCard',
            date: at,
            data: { text: 'Same here', card: { id: 'c1', name: 'Export' } },
            memberCreator: { id: 'm1', fullName: 'Lea', username: 'lea' },
          },
        ],
      },
      [
        { id: 'c1', text: `Export\n\n${CRASH}` },
        { id: 'a2', text: 'Same here', author: { name: 'Lea' }, thread: [{ text: CRASH }] },
      ],
    ],
    [
      'yt-dlp: the comments of a video, not its own description',
      {
        title: 'Launch',
        description: 'Our launch.',
        comments: [
          {
            id: 'a',
            parent: 'root',
            text: CRASH,
            author: '@sam',
            author_id: 'UC1',
            timestamp: 1_793_613_600,
          },
        ],
      },
      [{ id: 'a', text: CRASH, author: { name: '@sam', id: 'UC1' }, postedAt: at }],
    ],
    [
      'Ghost: members',
      {
        comments: [{ id: 'c1', html: `<p>${CRASH}</p>`, created_at: at, member: { id: 'm1', name: 'Sam' } }],
      },
      [{ id: 'c1', author: { id: 'm1', name: 'Sam' } }],
    ],
  ])('%s', async (_, document, expected) => {
    const { values, problems } = await found(json(document))
    expect(values).toMatchObject(expected)
    expect([values.length, problems]).toEqual([expected.length, []])
  })

  it('NodeBB: deleted by a number', async () => {
    const posts = [0, 1].map((deleted) => ({
      pid: deleted + 1,
      content: CRASH,
      timestamp: 1_793_613_600_000,
      deleted,
    }))
    const { texts, gone } = await found(json({ posts }))
    expect([texts, gone]).toEqual([[CRASH], [2]])
  })
})

describe('pages and text', () => {
  const page = (...parts: readonly string[]) =>
    `<html><head><title>Comments</title></head><body>${parts.join('')}</body></html>`
  const WORDS = `<div>${CRASH}<br>It is &amp; stays so.</div>`
  it.each<[string, readonly string[], object | undefined]>([
    [
      'Facebook, today',
      [
        `<section class="_a6-g"><h2 class="_a6-h">Sam Lee commented on Acme's post.</h2>`,
        `<div class="_a6-p">${WORDS}</div><footer><div>Nov 02, 2026 10:00:00 am</div></footer></section>`,
        `<section class="_a6-g"><h2>Sam Lee replied to L's comment.</h2><div class="_a6-p"><div></div></div>`,
        `<footer><div>Nov 03, 2026 10:00:00 am</div></footer></section>`,
      ],
      { name: 'Sam Lee' },
    ],
    [
      'Facebook, in French',
      [
        '<div class="pam _3-95"><div>Sam Lee a commenté la publication de Acme.</div>',
        `<div class="_2pin">${WORDS}</div><div>2 nov. 2026 10:00</div></div>`,
      ],
      { name: 'Sam Lee' },
    ],
    [
      'Instagram',
      [
        `<div class="pam _3-95"><table><tr><td colspan="2">Comment<div>${WORDS}</div></td></tr>`,
        '<tr><td>Media Owner</td><td>acme</td></tr>',
        '<tr><td>Time</td><td>Nov 2, 2026 10:00 am</td></tr></table></div>',
      ],
      undefined,
    ],
  ])('of a download from %s', async (_, parts, author) => {
    const { values, file } = await found(page(...parts))
    expect(file.told).toMatch(/^Facebook or Instagram download/)
    expect(values).toHaveLength(1)
    expect(values[0]).toMatchObject({ text: `${CRASH}\nIt is & stays so.`, postedAt: at })
    expect(values[0].author).toEqual(author)
  })

  it('TikTok’s text: a label and a value a line', async () => {
    const lines = ['Date: 2026-11-02 10:00:00', `Comment: ${CRASH}`, 'Again: and again', '']
    const second = ['Date: 2026-11-03 10:00:00', 'Comment: two', 'lines', '']
    const { values } = await found([...lines, ...second].join('\n'))
    expect(values).toMatchObject([{ text: CRASH, postedAt: at }, { text: 'two\nlines' }])
  })

  it('Stanford’s reviews, with paths for labels', async () => {
    const review = (name: string, text: string) =>
      `product/productId: B1\nreview/profileName: ${name}\nreview/text: ${text}\n`
    const { values } = await found(`${review('Sam', CRASH)}\n${review('Lea', 'Fine')}`)
    expect(values).toMatchObject([{ text: CRASH, author: { name: 'Sam' } }, { text: 'Fine' }])
  })

  it('a letter with a line like “Note: …” stays a text', async () => {
    const { file } = await found('Note: it crashes since 3.2.\n\nAnd another thing, which is slow.\n')
    expect(file.told).toMatch(/^Text, a comment/)
  })
})
