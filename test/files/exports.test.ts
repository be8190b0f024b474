import { describe, expect, it } from 'vitest'
import { found } from './kept.ts'

/* Exports as community managers have them: what each reads as. */

const CRASH = 'The export crashes since 4.2.'
const at = '2026-11-02T10:00:00.000Z'
const json = (value: unknown) => JSON.stringify(value)

describe('tables', () => {
  it('Jira: the issue, and every comment below it with who and when', async () => {
    const { file, values } = await found(
      [
        'Summary,Issue key,Reporter,Created,Description,Comment,Comment',
        `Export,A-1,sam,02/Nov/26 10:00 AM,${CRASH},02/Nov/26 11:00 AM;lea;Same here; it loses tags.,03/Nov/26 9:15 AM;5b10a2844c20165700ede21g;Here too`,
        'Login,A-2,max,02/Nov/26 10:00 AM,No way in,,',
      ].join('\n'),
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

  it.each<[string, string, object]>([
    [
      'Booking.com: what was good and what was not are one review',
      `Review date,Guest name,Review title,Positive review,Negative review,Review score,Property reply\n2026-11-02 10:00:00,Sam,Not again,The breakfast was good,The shower was cold for days,4,`,
      {
        text: 'Not again\n\nThe breakfast was good\n\nThe shower was cold for days',
        author: { name: 'Sam' },
        postedAt: at,
      },
    ],
    [
      'Qualtrics: two rows above the answers are none, and the second has the questions',
      `RecordedDate,ResponseId,Q3\nRecorded Date,Response ID,What should we improve?\n"{""ImportId"":""recordedDate""}","{""ImportId"":""_recordId""}","{""ImportId"":""QID3_TEXT""}"\n2026-11-02 10:00:00,R_1,${CRASH}`,
      { text: CRASH, postedAt: at },
    ],
    [
      'Canny: votes are no stars',
      `Title,Details,Author Name,Score,Created\nDark mode,${CRASH},Sam,12,2026-11-02T10:00:00.000Z`,
      { text: `Dark mode\n\n${CRASH}`, likes: 12, author: { name: 'Sam' } },
    ],
    [
      'Delighted: of ten, as others of the file tell',
      `Name,Score,Comment,Created at\nSam,2,${CRASH},2026-11-02 10:00:00 UTC\nLea,10,Great,2026-11-02 10:00:00 UTC`,
      { rating: 2, bestRating: 10 },
    ],
    [
      'Microsoft Forms: nobody is called anonymous',
      `ID,Completion time,Email,Name,What should we improve?\n7,11/20/26 10:00:00,anonymous,,${CRASH}`,
      { id: '7', author: { isAnonymous: true }, postedAt: '2026-11-20T10:00:00.000Z' },
    ],
    [
      'Sprout Social: times in a zone that their name says',
      `Timestamp (UTC),From,From Handle,Message,Permalink\n2026-11-02 10:00:00,Sam,@sam,${CRASH},https://x.example/1`,
      { text: CRASH, postedAt: at, author: { name: 'Sam', handle: '@sam' }, url: 'https://x.example/1' },
    ],
  ])('%s', async (_, table, first) => {
    const { values, problems } = await found(`${table}\n`)
    expect(values[0]).toMatchObject(first)
    expect(problems).toEqual([])
  })

  it('of survey tools hold as many comments as people answered', async () => {
    const { texts } = await found(
      `RecordedDate,Q3\nRecorded Date,What should we improve?\n"{""ImportId"":""a""}","{""ImportId"":""b""}"\n2026-11-02,${CRASH}\n2026-11-03,More colours please\n`,
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
  const page = (section: string) => `<html><head><title>Comments</title></head><body>${section}</body></html>`
  it.each([
    [
      'Facebook, today',
      `<section class="_a6-g"><h2 class="_a6-h">Sam Lee commented on Acme's post.</h2><div class="_a6-p"><div>${CRASH}<br>It is &amp; stays so.</div></div><footer><div>Nov 02, 2026 10:00:00 am</div></footer></section><section class="_a6-g"><h2>Sam Lee replied to Lea's comment.</h2><div class="_a6-p"><div></div></div><footer><div>Nov 03, 2026 10:00:00 am</div></footer></section>`,
      { name: 'Sam Lee' },
    ],
    [
      'Facebook, in French',
      `<div class="pam _3-95"><div>Sam Lee a commenté la publication de Acme.</div><div class="_2pin"><div>${CRASH}<br>It is &amp; stays so.</div></div><div>2 nov. 2026 10:00</div></div>`,
      { name: 'Sam Lee' },
    ],
    [
      'Instagram',
      `<div class="pam _3-95"><table><tr><td colspan="2">Comment<div><div>${CRASH}<br>It is &amp; stays so.</div></div></td></tr><tr><td>Media Owner</td><td>acme</td></tr><tr><td>Time</td><td>Nov 2, 2026 10:00 am</td></tr></table></div>`,
      undefined,
    ],
  ])('of a download from %s', async (_, section, author) => {
    const { values, file } = await found(page(section))
    expect(file.told).toMatch(/^Facebook or Instagram download/)
    expect(values).toHaveLength(1)
    expect(values[0]).toMatchObject({ text: `${CRASH}\nIt is & stays so.`, postedAt: at })
    expect(values[0].author).toEqual(author)
  })

  it('TikTok’s text: a label and a value a line', async () => {
    const { values } = await found(
      `Date: 2026-11-02 10:00:00\nComment: ${CRASH}\nAgain: and again\n\nDate: 2026-11-03 10:00:00\nComment: two\nlines\n\n`,
    )
    expect(values).toMatchObject([{ text: CRASH, postedAt: at }, { text: 'two\nlines' }])
  })

  it('Stanford’s reviews, with paths for labels', async () => {
    const { values } = await found(
      `product/productId: B1\nreview/profileName: Sam\nreview/score: 1.0\nreview/text: ${CRASH}\n\nproduct/productId: B2\nreview/profileName: Lea\nreview/score: 5.0\nreview/text: Fine\n`,
    )
    expect(values).toMatchObject([{ text: CRASH, author: { name: 'Sam' } }, { text: 'Fine' }])
  })

  it('a letter with a line like “Note: …” stays a text', async () => {
    const { file } = await found('Note: it crashes since 3.2.\n\nAnd another thing, which is slow.\n')
    expect(file.told).toMatch(/^Text, a comment/)
  })
})
