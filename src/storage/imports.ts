import type { Kysely, Selectable, SelectQueryBuilder } from 'kysely'
import type {
  CaseStore,
  Comment,
  Import,
  Known,
  StoreReader,
  StoreTransaction,
  Verdict,
} from '../core/index.ts'
import { foundBy } from './found-by.ts'
import { givenKey, storedKey } from './keys.ts'
import { toHistoryRow } from './lines.ts'
import type { Marks } from './marks.ts'
import { toRow } from './rows.ts'
import type { ImportsTable, Tables } from './schema.ts'
import type { Tallied } from './tally.ts'
import { putWords } from './words.ts'

type Reads = Pick<StoreReader, 'knownComments' | 'import'>
type Writes = Pick<StoreTransaction, 'saveImport' | 'insertImported' | 'untouchedOfImport'>
type Looks = Pick<CaseStore, 'imports' | 'unfinishedImports' | 'importStanding'>

/** Cases a statement, well under every database's limit of parameters. */
const TOGETHER = 50

/** What is known of comments and of files that came in together. */
export function importsReader(db: Kysely<Tables>, marks: Marks): Reads {
  return {
    async knownComments(source, sourceIds) {
      const known = new Map<string, Known>()
      if (sourceIds.length === 0) return known
      const rows = await db
        .selectFrom('cases')
        .select(['id', 'comment'])
        .where('source', '=', source)
        .where('source_id', 'in', sourceIds.map(storedKey))
        .execute()
      for (const { id, comment } of rows) {
        const { id: sourceId, text } = JSON.parse(comment) as Comment
        known.set(sourceId, { caseId: id, text })
      }
      const hashes = new Map<string, string>()
      for (const id of sourceIds) hashes.set(await marks.of(db, source, id), id)
      const forgotten = await db
        .selectFrom('forgotten')
        .selectAll()
        .where('hash', 'in', [...hashes.keys()])
        .execute()
      for (const { hash, case_id } of forgotten) {
        const sourceId = hashes.get(hash)
        if (sourceId !== undefined) known.set(sourceId, { caseId: case_id, text: undefined })
      }
      return known
    },
    async import(id) {
      const row = await db.selectFrom('imports').selectAll().where('id', '=', id).executeTakeFirst()
      return row && fromRow(row)
    },
  }
}

/**
 * @param shared other connections write too: a row is locked before it is judged
 * @param count one more case like this
 */
export function importsWriter(tx: Kysely<Tables>, shared: boolean, count: (row: Tallied) => void): Writes {
  return {
    async saveImport(one) {
      const { id, at, fingerprint, state, ...rest } = one
      const data = JSON.stringify(rest)
      await tx
        .insertInto('imports')
        .values({ id, at, fingerprint, state, data })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ state, data }))
        .execute()
    },
    async insertImported(importId, cases) {
      const inserted = new Set<string>()
      for (let at = 0; at < cases.length; at += TOGETHER) {
        const some = cases.slice(at, at + TOGETHER)
        const found = await foundBy(
          tx,
          shared,
          some.map(({ record }) => record),
        )
        const rows = await tx
          .insertInto('cases')
          .values(some.map(({ record }, of) => ({ ...toRow(record), ...found[of], import_id: importId })))
          .onConflict((conflict) => conflict.columns(['source', 'source_id']).doNothing())
          .returning('id')
          .execute()
        for (const { id } of rows) inserted.add(id)
      }
      const written = cases.filter(({ record }) => inserted.has(record.id))
      for (let at = 0; at < written.length; at += TOGETHER) {
        const some = written.slice(at, at + TOGETHER)
        const waiting = some.map(({ record }) => ({
          case_id: record.id,
          tries: 0,
          owner: null,
          lease_until: null,
        }))
        await tx.insertInto('readings').values(waiting).execute()
        const lines = some.map(({ record, entry }) => toHistoryRow(record.id, 1, entry))
        await tx.insertInto('history').values(lines).execute()
      }
      for (const { record } of written) {
        if (!shared) await putWords(tx, record, 'new')
        count(toRow(record))
      }
      return inserted
    },
    async untouchedOfImport(id, now, limit) {
      const some = untouched(tx, id, now).select(['id', 'version', 'person_key']).limit(limit)
      const rows = await (shared ? some.forUpdate() : some).execute()
      return rows.map(({ id, version, person_key: key }) => {
        return { id, version, personKey: key === null ? null : givenKey(key) }
      })
    },
  }
}

export function importsOf(db: Kysely<Tables>): Looks {
  return {
    async imports(limit) {
      const rows = await db
        .selectFrom('imports')
        .selectAll()
        .orderBy('at', 'desc')
        .orderBy('id')
        .limit(limit)
        .execute()
      return rows.map(fromRow)
    },
    async unfinishedImports(fingerprint) {
      let query = db.selectFrom('imports').selectAll().where('state', '=', 'running')
      if (fingerprint !== null) query = query.where('fingerprint', '=', fingerprint)
      return (await query.orderBy('at', 'desc').execute()).map(fromRow)
    },
    async importStanding(id, now) {
      const all = db.selectFrom('cases').where('import_id', '=', id)
      const [cases, waiting, free, held, rows] = await Promise.all([
        counted(all),
        counted(all.where('unread', '=', 'waiting')),
        counted(untouched(db, id, now)),
        counted(all.where('hold', 'is not', null)),
        all
          .where((eb) => eb.or([eb('unread', 'is', null), eb('unread', '<>', 'waiting')]))
          .select(['verdict', (eb) => eb.fn.countAll<number>().as('n')])
          .groupBy('verdict')
          .execute(),
      ])
      const verdicts = { detractor: 0, critic: 0, neither: 0, unclear: 0 }
      for (const { verdict, n } of rows) verdicts[verdict as Verdict] = Number(n)
      return { cases, waiting, touched: cases - free, verdicts, held }
    },
  }
}

/** Cases that no person did anything with, nor holds. */
function untouched(db: Kysely<Tables>, id: string, now: string) {
  return db
    .selectFrom('cases')
    .where('import_id', '=', id)
    .where('status', '=', 'pending')
    .where('decided_at', 'is', null)
    .where('reclassified', 'is', null)
    .where('draft', 'is', null)
    .where((eb) => eb.or([eb('claim_until', 'is', null), eb('claim_until', '<=', now)]))
}

async function counted(query: SelectQueryBuilder<Tables, 'cases', object>): Promise<number> {
  const { n } = await query.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  return Number(n)
}

function fromRow({ id, at, fingerprint, state, data }: Selectable<ImportsTable>): Import {
  const rest = JSON.parse(data) as Omit<Import, 'id' | 'at' | 'fingerprint' | 'state'>
  return { id, at, fingerprint, state: state as Import['state'], ...rest }
}
