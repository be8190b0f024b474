import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CaseQuery, CaseStatus } from '../src/core/index.ts'
import { createDesk } from '../src/desk/index.ts'
import { createWinnow } from '../src/main.ts'
import { openStorage } from '../src/storage/index.ts'
import { query, startPostgres } from '../test/support/postgres.ts'
import { fillWith, RARE, type Where } from './many-cases.ts'

/** Other sizes as arguments: `npm run bench inbox 10000 1000000 [postgres]`. */
const [FEW = 10_000, MANY = 100_000] = process.argv.slice(3).map(Number)
const ON_POSTGRES = process.argv.includes('postgres')
/** Measured rounds; the first ones warm the caches up and are not counted. */
const ROUNDS = 60
const WARM_UP = 10
const PAGE = 50

/** How long the desk takes among many cases, against few: pages, counts, search, one case, a decision. */
export async function benchInbox(): Promise<void> {
  const server = ON_POSTGRES ? await startPostgres({ fsync: true }) : undefined
  const folders: string[] = []
  try {
    const opened = []
    for (const cases of [FEW, MANY]) {
      const dataDir = mkdtempSync(join(tmpdir(), 'winnow-bench-'))
      folders.push(dataDir)
      const where = server === undefined ? { dataDir } : { dataDir, databaseUrl: await server.database() }
      const begun = performance.now()
      await fillWith(cases, where)
      const seconds = (performance.now() - begun) / 1_000
      const size = ((await sizeOf(where)) / 1_000_000).toFixed(0)
      process.stdout.write(`  ${cases} cases: filled in within ${seconds.toFixed(0)} s, ${size} MB\n`)
      opened.push(await open(where))
    }
    const [few, many] = opened
    if (few === undefined || many === undefined) return
    const out = (line: string) => process.stdout.write(`${line}\n`)
    const database = server === undefined ? 'SQLite' : 'PostgreSQL'
    out(`among ${FEW} and ${MANY} cases on ${database}, median of ${ROUNDS}, taken in turns:`)
    for (const view of Object.keys(few.views)) {
      const [a, b] = await inTurns(few.views[view], many.views[view])
      out(`  ${view.padEnd(30)}${a.toFixed(2)} ms   ${b.toFixed(2)} ms   ratio ${(b / a).toFixed(2)}`)
    }
    await few.close()
    await many.close()
  } finally {
    await server?.stop()
    for (const folder of folders) rmSync(folder, { recursive: true })
  }
}

async function sizeOf({ dataDir, databaseUrl }: Where): Promise<number> {
  if (databaseUrl === undefined) return statSync(join(dataDir, 'winnow.db')).size
  const { rows } = await query(databaseUrl, 'select pg_database_size(current_database()) as size')
  return Number(rows[0].size)
}

type Views = Readonly<Record<string, () => Promise<unknown>>>

async function open(where: Where): Promise<{ readonly views: Views; close(): Promise<void> }> {
  const clock = { now: () => new Date() }
  const opening = performance.now()
  const storage = await openStorage({ ...where, clock })
  process.stdout.write(`  opened within ${(performance.now() - opening).toFixed(0)} ms\n`)
  const { analyzer } = createWinnow({ reading: 'quick', brand: 'Acme' })
  const desk = createDesk({ store: storage.store, analyzer, posters: [], clock, mayDecide: () => true })
  const ana = { id: 'desk:ana', name: 'Ana', place: 'desk' } as const
  const waiting = (await desk.list({ status: 'pending', sort: 'newest', limit: 200 })).cases.map(
    ({ id }) => id,
  )
  const page =
    (status: readonly CaseStatus[], query: CaseQuery = {}) =>
    async () => {
      const { cases } = await desk.list({ ...query, ...(status.length === 0 ? {} : { status }) })
      if (cases.length !== PAGE) throw new Error(`${cases.length} cases on a page`)
      await desk.counts()
    }
  const search = (query: CaseQuery) => () =>
    Promise.all([desk.list({ ...query, marked: true }), desk.facets(query)])
  const status = 'pending' as const
  const { outboxLength, readingsLength } = storage.store
  let taken = 0
  let written = 0
  const next = () => waiting[taken++ % waiting.length] ?? ''
  return {
    views: {
      'waiting for a decision': page(['pending']),
      'everything still open': page(['pending', 'uncertain', 'approved', 'awaiting-answer']),
      all: page([]),
      'critics, newest first': page(['pending'], { verdict: 'critic', sort: 'newest' }),
      'one place, the 5th page': page(['pending'], { place: 'Forum 1', skip: 4 * PAGE }),
      'counts of every facet': () => desk.facets({ status }),
      'search: a word of one case': search({ search: RARE.split(' ')[0] ?? '' }),
      'search: a phrase of one case': search({ search: `"${RARE}"` }),
      'search: a word of every case': search({ search: 'update' }),
      'search: that, and a filter': search({ search: 'update', status, verdict: 'critic' }),
      'search: nothing found': search({ search: 'nowhere' }),
      'one case': () => desk.get(next()),
      'one decision': async () => {
        const id = next()
        const { version } = await desk.get(id)
        await desk.decide(id, { action: 'dismiss', version }, ana)
      },
      'one comment comes in': () =>
        desk.receive('http', {
          id: `new-${process.pid}-${++written}`,
          text: `Since this morning the ${written}th export is empty. Please mend it.`,
          author: { id: `new-${written}` },
          venue: { ownership: 'own', kind: 'forum' },
        }),
      'a look at what is to be sent': () => desk.dispatch(),
      'numbers for /metrics': () => Promise.all([desk.counts(), outboxLength(), readingsLength()]),
      'open promises, and their counts': () =>
        Promise.all([
          storage.store.promises({ state: 'open', limit: PAGE }),
          storage.store.promiseCounts(clock.now().toISOString()),
        ]),
    },
    close: () => storage.close(),
  }
}

/** In turns, so that what else the machine does meets both. */
async function inTurns(
  few: (() => Promise<unknown>) | undefined,
  many: (() => Promise<unknown>) | undefined,
): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []]
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const [a, b] = [await once(few), await once(many)]
    if (round < WARM_UP) continue
    times[0].push(a)
    times[1].push(b)
  }
  const median = (all: number[]) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0
  return [median(times[0]), median(times[1])]
}

async function once(work: (() => Promise<unknown>) | undefined): Promise<number> {
  const start = performance.now()
  await work?.()
  return performance.now() - start
}
