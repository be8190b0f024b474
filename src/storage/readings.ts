import type { Kysely, Selectable } from 'kysely'
import type { StoreTransaction, WaitingReading } from '../core/index.ts'
import type { ReadingsTable, Tables } from './schema.ts'

type Writes = Pick<StoreTransaction, 'queueReading' | 'updateReading' | 'endReading'>

/** The line of comments to be read, within one transaction. */
export function readingsWriter(tx: Kysely<Tables>): Writes {
  return {
    async queueReading(caseId) {
      // A new row with a new number: what is being read under the old one counts no more.
      await tx.deleteFrom('readings').where('case_id', '=', caseId).execute()
      await tx
        .insertInto('readings')
        .values({ case_id: caseId, tries: 0, owner: null, lease_until: null })
        .execute()
    },
    async updateReading({ n, tries, owner, leaseUntil }, seen) {
      const { numUpdatedRows } = await tx
        .updateTable('readings')
        .set({ tries, owner, lease_until: leaseUntil })
        .where('n', '=', n)
        .where('tries', '=', seen.tries)
        .where('owner', seen.owner === null ? 'is' : '=', seen.owner)
        .executeTakeFirstOrThrow()
      return numUpdatedRows === 1n
    },
    async endReading(n) {
      const { numDeletedRows } = await tx.deleteFrom('readings').where('n', '=', n).executeTakeFirstOrThrow()
      return numDeletedRows === 1n
    },
  }
}

export async function waitingReadings(
  db: Kysely<Tables>,
  limit: number,
  ofImports: readonly string[] | undefined,
): Promise<readonly WaitingReading[]> {
  let query = db.selectFrom('readings').selectAll().where('owner', 'is', null)
  if (ofImports !== undefined)
    query = query.where('case_id', 'in', (eb) =>
      eb.selectFrom('cases').select('id').where('import_id', 'in', ofImports),
    )
  // What was tried before comes after what was not: it may be what stopped the program.
  const rows = await query.orderBy('tries').orderBy('n').limit(limit).execute()
  return rows.map(fromRow)
}

export async function readingsInHand(db: Kysely<Tables>): Promise<readonly WaitingReading[]> {
  const rows = await db.selectFrom('readings').selectAll().where('owner', 'is not', null).execute()
  return rows.map(fromRow)
}

function fromRow({ n, case_id, tries, owner, lease_until }: Selectable<ReadingsTable>): WaitingReading {
  return { n, caseId: case_id, tries, owner, leaseUntil: lease_until }
}
