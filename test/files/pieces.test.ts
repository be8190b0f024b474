import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { jsonDocument } from '../../adapters/files/json.ts'
import { inPieces } from '../../adapters/files/json-pieces.ts'
import type { Opened, Row, Sample } from '../../adapters/files/row.ts'

const folder = mkdtempSync(join(tmpdir(), 'winnow-pieces-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A document as it is met, its bytes coming some at a time. */
function met(content: string): Sample {
  const path = join(folder, 'met.json')
  writeFileSync(path, content)
  const bytes = Buffer.from(content)
  return {
    path,
    size: bytes.length,
    head: bytes,
    text: content,
    encoding: 'utf-8',
    async *open() {
      for (let at = 0; at < bytes.length; at += 1_000) yield bytes.subarray(at, at + 1_000)
    },
  }
}

async function rowsOf(opened: Opened) {
  const rows: Row[] = []
  for await (const row of opened.rows()) rows.push(row)
  return rows.map((row) => ('fields' in row ? row.fields : row.problem.code))
}

const many = <T>(one: (at: number) => T) => Array.from({ length: 500 }, (_, at) => one(at))
const said = (at: number) => `It crashes since 3.${at} – “é” 🙂 \\ "quoted"`

describe('a JSON document too large to be read as a whole', () => {
  it.each<[string, unknown]>([
    ['a list', many((at) => ({ id: `c${at}`, text: said(at), tags: [{ a: 1 }] }))],
    [
      'a list deep in it',
      { meta: { n: [1] }, data: { items: many((at) => ({ id: at, comment: said(at) })) } },
    ],
    ['a list of threads', many((at) => ({ topic: at, posts: [{ id: `p${at}`, body: said(at) }] }))],
    [
      'a Telegram group',
      {
        name: 'Acme',
        type: 'private_group',
        id: 9,
        messages: many((at) => ({
          id: at,
          type: 'message',
          date_unixtime: '1793613600',
          from: 'Sam',
          text: [said(at)],
        })),
      },
    ],
    [
      'Google Business Profile',
      {
        reviews: many((at) => ({
          reviewId: `r${at}`,
          reviewer: { displayName: 'Sam' },
          starRating: 'ONE',
          comment: said(at),
        })),
      },
    ],
    [
      'DiscordChatExporter, which says more behind the list',
      {
        guild: { id: '1', name: 'Acme' },
        channel: { id: '2', name: 'help' },
        messages: many((at) => ({
          id: `${at}`,
          type: 'Default',
          timestamp: '2026-11-02T10:00:00+00:00',
          content: said(at),
          author: { id: '7', name: 'sam' },
        })),
        messageCount: 500,
      },
    ],
    [
      'Hacker News, whose story is a post itself',
      {
        id: 1,
        type: 'story',
        title: 'Acme',
        text: 'We made it.',
        author: 'us',
        created_at: '2026-11-02T10:00:00Z',
        children: many((at) => ({
          id: at + 2,
          type: 'comment',
          text: said(at),
          author: 'sam',
          created_at: '2026-11-02T11:00:00Z',
          parent_id: 1,
          children: [],
        })),
      },
    ],
  ])('%s: the same as read as a whole', async (_, document) => {
    const sample = met(JSON.stringify(document))
    const whole = await jsonDocument.open(sample, {})
    const inParts = await inPieces(sample, {}, 5_000)
    expect(inParts.told).toBe(`${whole.told}, a large document of which the list alone is read`)
    const rows = await rowsOf(inParts)
    expect(rows.length).toBeGreaterThanOrEqual(500)
    expect(rows).toEqual(await rowsOf(whole))
  })

  it.each<[string, unknown, unknown]>([
    [
      'Zendesk',
      {
        comments: many((at) => ({
          id: at,
          type: 'Comment',
          author_id: at % 2,
          body: said(at),
          html_body: `<p>${said(at)}</p>`,
          public: true,
          created_at: '2026-11-02T10:00:00Z',
        })),
        count: 500,
        users: [
          { id: 0, name: 'Sam', role: 'end-user' },
          { id: 1, name: 'Ana', role: 'agent' },
        ],
      },
      { 'author.name': 'Sam' },
    ],
    [
      'Flarum',
      {
        data: many((at) => ({
          type: 'posts',
          id: `${at}`,
          attributes: { createdAt: '2026-11-02T10:00:00Z', contentType: 'comment', contentHtml: said(at) },
          relationships: { user: { data: { type: 'users', id: '5' } } },
        })),
        included: [{ type: 'users', id: '5', attributes: { username: 'sam', displayName: 'Sam [S] {' } }],
      },
      { 'author.name': 'Sam [S] {' },
    ],
  ])('%s, whose names stand behind the list: these are found as well', async (_, document, first) => {
    const sample = met(JSON.stringify(document))
    const inParts = await inPieces(sample, {}, 5_000)
    expect(inParts.told).toMatch(/, a large document$/)
    const rows = await rowsOf(inParts)
    expect(rows[0]).toMatchObject(first as object)
    // Of a conversation only what stood right before is known, which another piece may hold.
    const whole = await rowsOf(await jsonDocument.open(sample, {}))
    expect(rows.length).toBe(whole.length)
  })

  it('cut off before the names is read without them', async () => {
    const document = JSON.stringify({
      data: many((at) => ({
        type: 'posts',
        id: `${at}`,
        attributes: { createdAt: '2026-11-02T10:00:00Z', contentType: 'comment', contentHtml: said(at) },
      })),
    })
    const inParts = await inPieces(met(document.slice(0, 40_000)), {}, 5_000)
    expect(inParts.told).toMatch(/the list alone is read$/)
    expect((await rowsOf(inParts)).at(-1)).toBe('bad_json')
  })

  it('of X, whose archive puts words before it', async () => {
    const tweets = many((at) => ({
      tweet: { id_str: `${at}`, full_text: said(at), created_at: 'Mon Nov 02 10:00:00 +0000 2026' },
    }))
    const rows = await rowsOf(
      await inPieces(met(`window.YTD.tweets.part0 = ${JSON.stringify(tweets)}`), {}, 5_000),
    )
    expect(rows).toHaveLength(500)
  })

  it('cut off is read up to there, and it is said', async () => {
    const whole = JSON.stringify({ data: many((at) => ({ id: `${at}`, text: said(at) })) })
    for (const cut of [20_000, 20_013, 20_031]) {
      const rows = await rowsOf(await inPieces(met(whole.slice(0, cut)), {}, 5_000))
      expect(rows.length).toBeGreaterThan(200)
      expect(rows.filter((row) => typeof row === 'string')).toEqual(['bad_json'])
      expect(rows.at(-1)).toBe('bad_json')
    }
  })

  it('broken in the middle ends there, without a word of it', async () => {
    const one = JSON.stringify(many((at) => ({ id: `${at}`, text: said(at) })))
    const rows = await rowsOf(
      await inPieces(met(`${one.slice(0, -1)},{"id":"x" secret "text":"a"}]`), {}, 5_000),
    )
    expect(rows).toHaveLength(501)
    expect(rows.at(-1)).toBe('bad_json')
  })

  it('by the field that --map names', async () => {
    const rows = await rowsOf(
      await inPieces(
        met(JSON.stringify(many((at) => ({ blurb: said(at) })))),
        { map: { text: 'blurb' } },
        5_000,
      ),
    )
    expect(rows[499]).toMatchObject({ text: said(499), id: '500' })
  })

  it('without a list of comments is refused with the way on', async () => {
    const numbers = { a: many((at) => ({ n: at })) }
    await expect(inPieces(met(JSON.stringify(numbers)), {}, 1_000)).rejects.toThrow('jq -c')
    const before = {
      comments: many((at) => ({ text: said(at) })).slice(0, 20),
      log: many((at) => ({ n: at })),
    }
    await expect(inPieces(met(JSON.stringify(before)), {}, 5_000)).rejects.toThrow('jq -c')
    await expect(inPieces(met('{"a.b":[{"text":"x"},{"text":"y"},'), {}, 1_000)).rejects.toThrow('jq -c')
  })
})
