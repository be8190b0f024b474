import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { csvOf } from '../../src/core/csv.ts'
import type { Comment } from '../../src/core/index.ts'
import { topicsOf } from '../../src/desk/topics.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { closeDesks, comment } from '../support/desk.ts'
import { type Visitor, visitor } from '../support/visitor.ts'

const CRASH = 'Since 4.2 the export crashes with error 1107 when I click Save.'
const store = { ownership: 'third-party', kind: 'review', name: '=Store<b>' } as const

describe('trends', () => {
  let app: TestApp
  let ana: Visitor
  beforeEach(async () => {
    app = await testApp({}, { apiToken: undefined })
    ana = visitor(app)
  })
  afterEach(closeDesks)

  const received = async (text: string, more: Partial<Comment> = {}) =>
    (await app.desk.receive('http', comment(text, more))).caseId
  async function decided(caseId: string, form: Record<string, string>) {
    const { version } = await app.desk.get(caseId)
    expect((await ana.post(`/cases/${caseId}`, { version: String(version), ...form })).status).toBe(303)
  }
  const text = (html: string) =>
    html
      .replace(/<[^>]*>/g, ' ')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replace(/\s+/g, ' ')

  it('tells what was answered by how it reads and by place, and what critics write about', async () => {
    const one = await received(CRASH)
    await received('The export to PDF loses all pictures, every time I click Save.', { venue: store })
    await decided(one, {
      action: 'approve',
      strategy: 'answer',
      text: 'Thank you for telling us. — the Acme team',
    })
    const page = text((await ana.get('/trends')).text)
    expect(page).toContain('critic 2 1 1 100%')
    expect(page).toContain('=Store<b> 1 0 1')
    expect(page).toMatch(/What critics write about click 2 export 2/)
    expect(page).toContain('For half of them: up to 1 h.')
  })

  it('leads from each topic to a list with that very number, within the same filters', async () => {
    const seeded: [string, Partial<Comment>][] = [
      [CRASH, {}],
      ['Exporting notes crashes since 4.2, error 1107, whenever I click.', { venue: store }],
      ['The calendar loses my notes each time I click Save.', { author: { name: 'Exporter' } }],
      [`${CRASH} And the calendar too.`, { postedAt: '2026-01-05T10:00:00Z' }],
      [`${CRASH} Calendar as well.`, { postedAt: '2025-01-05T10:00:00Z', venue: store }],
      ['Depuis la 4.2, le calendrier plante et l’export aussi, erreur 1107.', {}],
      ['Le calendrier plante quand je clique, erreur 1107.', { venue: store }],
      ['The notes lose their pictures since 4.2, error 1108, on two laptops.', { venue: store }],
      ['I love the calendar and the export, thank you so much!', {}],
    ]
    const [first = ''] = await Promise.all(seeded.map(([said, more]) => received(said, more)))
    await decided(first, { action: 'dismiss' })
    const chips = /<a class="chip"\s+href="([^"]+)"><bdi>[^<]+<\/bdi> <span\s+class="count">(\d+)/g
    for (const query of [
      '',
      'period=all',
      'period=30',
      'language=fr',
      `place=${encodeURIComponent(store.name)}`,
    ]) {
      const page = (await ana.get(`/trends?${query}`)).text
      const topics = page.slice(page.indexOf('What critics write about'))
      const found = [...topics.matchAll(chips)]
      expect([query, found.length]).not.toEqual([query, 0])
      for (const [, href = '', count] of found) {
        const list = (await ana.get(href.replaceAll('&amp;', '&'))).text
        expect([query, href, /class="found"[^>]*><b>(\d+) case/.exec(list)?.[1]]).toEqual([
          query,
          href,
          count,
        ])
      }
    }
  })

  it('counts praise that was dismissed as praise, not as a point that nobody answered', async () => {
    const kind = await received('I love it, thank you so much!')
    await decided(kind, { action: 'dismiss' })
    const page = text((await ana.get('/trends')).text)
    expect(page).toContain('Answer, if you like → dismissed')
    expect(page).not.toContain('Answer the point → dismissed')
  })

  it('counts by when it was posted, within the filters', async () => {
    await received(CRASH, { postedAt: '2026-01-05T10:00:00Z' })
    await received('Depuis la 4.2, l’export plante avec l’erreur 1107.', { venue: store })
    await received(`${CRASH} Again.`, { postedAt: '2025-06-01T10:00:00Z' })
    const weeks = async (query: string) => {
      const csv = (await ana.get(`/trends.csv?table=weeks${query}`)).text
      return csv
        .split('\r\n')
        .slice(1, -1)
        .map((line) => line.slice(1, 9))
    }
    expect(await weeks('')).toEqual(['2026-W02', '2026-W10'])
    expect(await weeks('&period=all')).toEqual(['2025-W22', '2026-W02', '2026-W10'])
    expect(await weeks('&period=30')).toEqual(['2026-W10'])
    expect(await weeks('&language=fr')).toEqual(['2026-W10'])
    expect(await weeks('&strategy=thank-host')).toEqual([])
    expect(await weeks(`&place=${encodeURIComponent(store.name)}`)).toEqual(['2026-W10'])
    // What nobody could choose filters nothing.
    expect(await weeks('&language=<script>&strategy=x&period=-1&table=users')).toHaveLength(2)
    const none = (await ana.get('/trends?place=nowhere')).text
    expect(none).toContain('No case fits these filters.')
    expect(none).toContain('<option value="nowhere" selected>')
  })

  it('gives each table as a file that runs nothing in a spreadsheet', async () => {
    await received(CRASH, { venue: store })
    const { headers, text: csv } = await ana.get('/trends.csv?table=places')
    expect(headers.get('content-type')).toContain('text/csv')
    expect(headers.get('content-disposition')).toBe('attachment; filename="winnow-places.csv"')
    // Read as text, the mark before it is gone.
    expect(csv).toBe('"Place","Received","Answered","To decide","Answer rate"\r\n"\'=Store<b>",1,0,1,""\r\n')
  })

  it.each([
    ['=1+1', '"\'=1+1"'],
    ['+cmd|x', '"\'+cmd|x"'],
    ['-3', '"-3"'],
    ['@sum', '"\'@sum"'],
    ['＝1', '"\'＝1"'],
    ['\tx', '"\'\tx"'],
    ['say "hi", you', '"say ""hi"", you"'],
    ['two\nlines', '"two\nlines"'],
  ])('a cell %j stands there as %j', (cell, written) => {
    expect(csvOf([[cell]])).toBe(`\uFEFF${written}\r\n`)
  })

  it('topics are words that several share, singular and plural as one, in both languages', () => {
    const found = topicsOf([
      'The export crashes. Export, export!',
      'Exports are slow, and the notifications too',
      'Les notifications n’arrivent plus, très décevant',
      'Une notification sur deux arrive en retard',
    ])
    expect(found).toEqual([
      { word: 'notifications', count: 3 },
      { word: 'export', count: 2 },
    ])
    expect(topicsOf(['only once', 'the and with'])).toEqual([])
  })
})
