import { createHash, type Hash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Kysely, type Selectable, sql } from 'kysely'
import { WinnowError } from '../core/index.ts'
import { openPostgres } from './postgres.ts'
import { fromRow } from './rows.ts'
import type { CasesTable, Tables } from './schema.ts'
import { openSqlite } from './sqlite.ts'
import { wordsColumn } from './words.ts'

/** Rows a statement: the widest table has some fifty columns, and PostgreSQL takes 65,535 values. */
const PAGE = 200

type Moved = Exclude<keyof Tables, 'erasing' | 'news' | 'case_words'>

/** In an order in which nothing refers to what is not there yet, with what rows are told apart by. */
const KEYS: Readonly<Record<Moved, readonly string[]>> = {
  cases: ['id'],
  history: ['case_id', 'seq'],
  outbox: ['id'],
  asks: ['person_key', 'conversation_key'],
  no_messages: ['person_key'],
  replies: ['source', 'message_id'],
  readings: ['case_id'],
  promises: ['id'],
  imports: ['id'],
  colleagues: ['id'],
  records: ['kind', 'key'],
  tally: ['key'],
  alike_bands: ['band'],
  counters: ['status'],
  settings: ['key'],
  forgotten: ['hash'],
  kv: ['key'],
}
const TABLES = Object.entries(KEYS) as unknown as readonly (readonly [Moved, readonly string[]])[]
/** What a database holds as soon as it was made; the old one's is put in its place. */
const MADE_ANEW: ReadonlySet<Moved> = new Set(['counters', 'settings'])
/** Numbers that the new database gives itself, and what it finds words by. */
const ITS_OWN: ReadonlySet<string> = new Set(['cases n', 'cases words', 'readings n'])

type Row = Readonly<Record<string, unknown>>

export interface MovedTable {
  readonly table: string
  readonly rows: number
  /** SHA-256 (hex) of all rows in order: the same on both sides. */
  readonly sum: string
}

/**
 * Copies a SQLite folder into an empty PostgreSQL database, reads everything back there, and keeps it only
 * when every row is the same: all of it or nothing. The folder stays as it is.
 *
 * @param tell told of each table that is copied
 * @throws WinnowError `not_found`, `data_in_use`, `data_unwritable`, `not_possible`: something is there
 */
export async function moveToPostgres(
  dataDir: string,
  databaseUrl: string,
  tell: (moved: MovedTable) => void,
): Promise<readonly MovedTable[]> {
  if (!existsSync(join(dataDir, 'winnow.db')))
    throw new WinnowError('not_found', `There is no database in ${dataDir}.`)
  const from = await openSqlite(dataDir, { alone: true })
  try {
    const to = await openPostgres(databaseUrl, () => undefined)
    try {
      const moved = await to.transaction().execute(async (tx) => {
        await refuseFilled(tx)
        const all: MovedTable[] = []
        for (const [table, key] of TABLES) {
          const copied = await copy(from.db, tx, table, key)
          const there = await summed(tx, table, key)
          if (there.rows !== copied.rows || there.sum !== copied.sum)
            throw new WinnowError('internal', `The table ${table} reads otherwise there: nothing was kept.`)
          all.push(copied)
          tell(copied)
        }
        return all
      })
      await leaveWaiting(from.db)
      return moved
    } finally {
      await to.destroy()
    }
  } finally {
    await from.close()
  }
}

/**
 * Replies that wait are the new database's to post. Whoever starts on the folder again can't know whether it
 * did, so there they are as in the hand of a process that died: looked for, or shown to a human.
 */
async function leaveWaiting(db: Kysely<Tables>): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ state: 'sending', owner: 'moved', lease_until: new Date(0).toISOString() })
    .where('state', '=', 'queued')
    .execute()
}

/** Whoever writes there meanwhile waits, and so finds what was moved. */
async function refuseFilled(tx: Kysely<Tables>): Promise<void> {
  for (const [table] of TABLES) {
    await sql`lock table ${sql.table(table)} in exclusive mode`.execute(tx)
    if (MADE_ANEW.has(table)) continue
    const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(tx)
    if (rows.length > 0)
      throw new WinnowError(
        'not_possible',
        `The database of DATABASE_URL is not empty (${table}): give it one that is. Nothing was changed.`,
      )
  }
}

async function copy(
  from: Kysely<Tables>,
  tx: Kysely<Tables>,
  table: Moved,
  key: readonly string[],
): Promise<MovedTable> {
  if (MADE_ANEW.has(table)) await sql`delete from ${sql.table(table)}`.execute(tx)
  const sum = createHash('sha256')
  let rows = 0
  // What is in line keeps its order: the new database numbers it as it comes.
  for await (const page of pagesOf(from, table, table === 'readings' ? ['n'] : key)) {
    rows += page.length
    const taken = page.map((row) => {
      const kept = Object.fromEntries(
        Object.entries(row).filter(([column]) => !ITS_OWN.has(`${table} ${column}`)),
      )
      return table === 'cases'
        ? { ...kept, words: wordsColumn(fromRow(row as unknown as Selectable<CasesTable>)) }
        : kept
    })
    await tx
      .insertInto(table)
      .values(taken as never)
      .execute()
    if (table !== 'readings') addTo(sum, table, page)
  }
  if (table === 'readings') for await (const page of pagesOf(from, table, key)) addTo(sum, table, page)
  return { table, rows, sum: sum.digest('hex') }
}

async function summed(db: Kysely<Tables>, table: Moved, key: readonly string[]): Promise<MovedTable> {
  const sum = createHash('sha256')
  let rows = 0
  for await (const page of pagesOf(db, table, key)) {
    rows += page.length
    addTo(sum, table, page)
  }
  return { table, rows, sum: sum.digest('hex') }
}

/** All rows in order of the key, which is compared byte by byte on both sides. */
async function* pagesOf(
  db: Kysely<Tables>,
  table: Moved,
  key: readonly string[],
): AsyncGenerator<readonly Row[]> {
  const columns = sql.join(key.map((one) => sql.ref(one)))
  let last: Row | undefined
  for (;;) {
    const after = last
    const where =
      after === undefined ? sql`` : sql`where (${columns}) > (${sql.join(key.map((one) => after[one]))})`
    const query = sql<Row>`select * from ${sql.table(table)} ${where} order by ${columns} limit ${PAGE}`
    const { rows } = await query.execute(db)
    if (rows.length > 0) yield rows
    last = rows.at(-1)
    if (rows.length < PAGE) return
  }
}

function addTo(sum: Hash, table: Moved, page: readonly Row[]): void {
  for (const row of page) {
    const columns = Object.keys(row).filter((column) => !ITS_OWN.has(`${table} ${column}`))
    sum.update(JSON.stringify(columns.sort().map((column) => [column, row[column] ?? null])))
  }
}
