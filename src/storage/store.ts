import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { type CaseRecord, type CaseStore, WinnowError } from '../core/index.ts'
import { agedCases } from './aged.ts'
import { alikeCases, groupOf } from './alike.ts'
import { answeredBefore } from './answered-before.ts'
import { answersOf } from './answers.ts'
import { decidedCases } from './decided.ts'
import { decisions } from './decisions.ts'
import { importsOf } from './imports.ts'
import { fromOutboxRow, ON_ITS_WAY } from './lines.ts'
import { alikes, asideSince, counts, facets, list, placeOf } from './listing.ts'
import { createMarks } from './marks.ts'
import { promisesOfStore } from './promises.ts'
import { reader } from './read.ts'
import { readingsInHand, waitingReadings } from './readings.ts'
import { alikeCritics, praiseWords, promisesBetween } from './report.ts'
import { fromRow } from './rows.ts'
import type { Tables } from './schema.ts'
import { transactionsTogether } from './together.ts'
import { criticsWords, trends } from './trends.ts'
import { writer } from './write.ts'

/** PostgreSQL's codes for "somebody else was in the way, try again". */
const TRY_AGAIN = new Set(['40P01', '40001'])
const TRIES = 4
/** Cases read at a time by `each`. */
const PAGE = 200

/** The storage port over one Kysely connection, the same for SQLite and PostgreSQL. */
export function caseStore(db: Kysely<Tables>, shared: boolean, scrub: () => Promise<void>): CaseStore {
  const dialect = shared ? 'postgres' : 'sqlite'
  const marks = createMarks()
  // PostgreSQL waits for the disk with many at once by itself.
  const transact = shared
    ? <T>(work: (connection: Kysely<Tables>) => Promise<T>) => db.transaction().execute(work)
    : transactionsTogether(db)
  return {
    shared,
    ...reader(db, marks),
    ...importsOf(db),
    ...promisesOfStore(db),
    ...answersOf(db),
    async transaction(work) {
      for (let tried = 1; ; tried++) {
        try {
          return await transact(async (connection) => {
            const tx = writer(connection, shared, marks)
            const result = await work(tx)
            await tx.finish()
            return result
          })
        } catch (error) {
          const code = error instanceof Error && 'code' in error ? String(error.code) : ''
          if (tried === TRIES || !TRY_AGAIN.has(code)) throw error
        }
      }
    },
    list: (query) => list(db, dialect, query),
    facets: (query) => facets(db, dialect, query),
    alikes: (groups, statuses) => alikes(db, groups, statuses),
    groupOf: (caseId) => groupOf(db, caseId),
    alikeCases: (caseId, limit) => alikeCases(db, caseId, limit),
    placeOf: (caseId, sort) => placeOf(db, caseId, sort),
    answeredBefore: (words, except, limit) => answeredBefore(db, dialect, words, except, limit),
    counts: () => counts(db),
    asideSince: (from) => asideSince(db, from),
    agedCases: (aged, limit) => agedCases(db, aged, limit),
    trends: (query) => trends(db, query),
    criticsWords: (query) => criticsWords(db, query),
    praiseWords: (query) => praiseWords(db, query),
    alikeCritics: (query) => alikeCritics(db, query),
    promisesBetween: (from, until) => promisesBetween(db, from, until),
    decided: (query, limit) => decidedCases(db, query, limit),
    each: () => each(db),
    decisions: (query) => decisions(db, query),
    async sampleIds() {
      const rows = await db.selectFrom('cases').select('id').where('sample', '=', 1).execute()
      return rows.map((row) => row.id)
    },
    async dueOutbox(now, sources, limit) {
      if (sources.length === 0) return []
      const rows = await queued(db)
        .where('send_at', '<=', now)
        .where('give_up_at', '>', now)
        .where('source', 'in', sources)
        .orderBy('send_at')
        .limit(limit)
        .execute()
      return rows.map(fromOutboxRow)
    },
    async overdueOutbox(now, limit) {
      const rows = await queued(db)
        .where('give_up_at', '<=', now)
        .orderBy('give_up_at')
        .limit(limit)
        .execute()
      return rows.map(fromOutboxRow)
    },
    async delayedOutbox(limit) {
      const rows = await queued(db).where('attempts', '>', 0).orderBy('give_up_at').limit(limit).execute()
      return rows.map(fromOutboxRow)
    },
    async nextDue(sources) {
      if (sources.length === 0) return undefined
      const row = await db
        .selectFrom('outbox')
        .select((eb) => eb.fn.min('send_at').as('at'))
        .where(ON_ITS_WAY)
        .where('state', '=', 'queued')
        .where('source', 'in', sources)
        .executeTakeFirst()
      return row?.at ?? undefined
    },
    async outboxLength() {
      const { n } = await db
        .selectFrom('outbox')
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .where(ON_ITS_WAY)
        .executeTakeFirstOrThrow()
      return Number(n)
    },
    async sendingOutbox() {
      const sending = db.selectFrom('outbox').selectAll().where(ON_ITS_WAY).where('state', '=', 'sending')
      const rows = await sending.execute()
      return rows.map(fromOutboxRow)
    },
    async extendLease(id, owner, until) {
      await db
        .updateTable('outbox')
        .set({ lease_until: until })
        .where('id', '=', id)
        .where('state', '=', 'sending')
        .where('owner', '=', owner)
        .execute()
    },
    waitingReadings: (limit, ofImports) => waitingReadings(db, limit, ofImports),
    readingsInHand: () => readingsInHand(db),
    async readingsLength() {
      const { n } = await db
        .selectFrom('readings')
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
      return Number(n)
    },
    async sweepMemory(now) {
      await db.deleteFrom('kv').where('expires_at', '<=', now.getTime()).execute()
    },
    scrub,
  }
}

function queued(db: Kysely<Tables>) {
  return db.selectFrom('outbox').selectAll().where(ON_ITS_WAY).where('state', '=', 'queued')
}

async function* each(db: Kysely<Tables>): AsyncGenerator<CaseRecord> {
  let last: { received_at: string; id: string } | undefined
  for (;;) {
    let query = db.selectFrom('cases').selectAll()
    const after = last
    if (after !== undefined)
      query = query.where((eb) =>
        eb(eb.refTuple('received_at', 'id'), '>', eb.tuple(after.received_at, after.id)),
      )
    const rows = await query.orderBy('received_at').orderBy('id').limit(PAGE).execute()
    for (const row of rows) yield fromRow(row)
    last = rows.at(-1)
    if (rows.length < PAGE) return
  }
}

/** Tries of emptying the write-ahead log, and the pause between them, in milliseconds. */
const EMPTYING = { tries: 50, pause: 100 } as const

/**
 * Rewrites SQLite's file and empties its write-ahead log, so that nothing erased is left in either.
 * @throws WinnowError `internal` when another program keeps the log in use for seconds on end
 */
export async function scrubSqlite(db: Kysely<Tables>): Promise<void> {
  // The index of words keeps what was taken out until its parts are merged.
  await sql`insert into case_words (case_words) values ('optimize')`.execute(db)
  await sql`vacuum`.execute(db)
  for (let tried = 1; tried <= EMPTYING.tries; tried++) {
    const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db)
    if (rows[0]?.busy === 0) return
    await new Promise((resolve) => setTimeout(resolve, EMPTYING.pause))
  }
  throw new WinnowError(
    'internal',
    'The cases were erased, but another program is reading the database: traces stay in ' +
      'winnow.db-wal until both are closed.',
  )
}

/** Frees the space of what was erased; PostgreSQL overwrites it as it is used again. */
export async function scrubPostgres(db: Kysely<Tables>): Promise<void> {
  for (const table of [
    'cases',
    'history',
    'outbox',
    'asks',
    'no_messages',
    'replies',
    'records',
    'readings',
    'promises',
    'kv',
  ])
    await sql`vacuum ${sql.table(table)}`.execute(db)
}
