import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, describe, expect, it } from 'vitest'
import { openStorage } from '../../src/storage/index.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { manualClock } from '../support/clock.ts'
import { closeDesks, temporaryFolder } from '../support/desk.ts'
import { visitor } from '../support/visitor.ts'

afterEach(closeDesks)

const ana = { id: 'desk:local', name: 'Ana <b>', place: 'desk' } as const
const ben = { id: 'slack:U2', name: 'Ben', place: 'slack' } as const

async function decided(): Promise<TestApp> {
  const app = await testApp({}, { apiToken: undefined })
  for (const [index, actor] of [ana, ben, ana].entries()) {
    const { id, version } = await app.caseOf('[critic] It crashes')
    await app.desk.decide(id, { action: 'dismiss', version, reason: `=reason ${index}` }, actor)
    app.clock.pass({ days: 1 })
  }
  return app
}

describe('the decisions of everybody', () => {
  it('are listed with who, where and what, the newest first, and lead to their cases', async () => {
    const { text } = await visitor(await decided()).get('/settings/decisions')
    const reasons = [...text.matchAll(/=reason (\d)/g)].map(([, number]) => number)
    expect(reasons).toEqual(['2', '1', '0'])
    expect(text).toContain('Ana &lt;b&gt;')
    expect(text).not.toContain('Ana <b>')
    expect(text).toMatch(/href="\/cases\/[\w-]+"/)
  })

  it.each([
    ['?by=slack:U2', ['1']],
    ['?place=slack', ['1']],
    ['?action=dismiss', ['2', '1', '0']],
    ['?action=approve', []],
    ['?since=2026-03-03', ['2', '1']],
    ['?action=nonsense&place=moon&since=yesterday', ['2', '1', '0']],
  ])('are narrowed down by %s', async (query, wanted) => {
    const { text, status } = await visitor(await decided()).get(`/settings/decisions${query}`)
    expect(status).toBe(200)
    expect([...text.matchAll(/=reason (\d)/g)].map(([, number]) => number)).toEqual(wanted)
  })

  it('can be taken along as a table, in which nothing runs', async () => {
    const { text, headers } = await visitor(await decided()).get('/settings/decisions.csv?by=slack:U2')
    expect(headers.get('content-type')).toContain('text/csv')
    const [head, row, ...more] = text.trim().split('\r\n')
    expect(head).toContain('"who","person","place","action"')
    expect(row).toContain('"Ben","slack:U2","slack","dismiss","pending","dismissed"')
    expect(row).toContain(`"'=reason 1"`)
    expect(more).toEqual([])
  })

  it('go on where the page ends', async () => {
    const app = await testApp({}, { apiToken: undefined })
    const { id } = await app.caseOf('[critic] It crashes')
    for (let count = 0; count < 60; count++) {
      const { version } = await app.desk.get(id)
      await app.desk.decide(id, { action: count % 2 === 0 ? 'claim' : 'release', version }, ana)
      app.clock.pass({ seconds: 1 })
    }
    const one = visitor(app)
    const { text } = await one.get('/settings/decisions')
    const [, next = ''] = /href="(\/settings\/decisions\?cursor=[^"]+)"/.exec(text) ?? []
    const counted = (page: string) => page.match(/<li class="sheet">/g)?.length
    expect(counted(text)).toBe(50)
    expect(counted((await one.get(next.replaceAll('&amp;', '&'))).text)).toBe(10)
  })
})

it.each([
  ['place <> ’winnow’', 'decisions_by_time'],
  ['place <> ’winnow’ and actor_id = ’a’', 'decisions_by_person'],
  ['place <> ’winnow’ and action = ’claim’', 'decisions_by_action'],
  ['place <> ’winnow’ and place = ’api’', 'decisions_by_place'],
])('decisions where %s are read in order from an index', async (where, index) => {
  const dataDir = temporaryFolder()
  await (await openStorage({ dataDir, clock: manualClock() })).close()
  const raw = new Database(join(dataDir, 'winnow.db'))
  const plan = raw
    .prepare(
      `explain query plan select * from history where ${where.replaceAll('’', "'")} order by at ` +
        'desc, case_id desc, seq desc limit 51',
    )
    .all() as { detail: string }[]
  raw.close()
  expect(plan.map(({ detail }) => detail).join()).toContain(`USING INDEX ${index}`)
  expect(plan.map(({ detail }) => detail).join()).not.toContain('B-TREE')
})
