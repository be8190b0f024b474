import { type Kysely, sql } from 'kysely'
import { WinnowError } from '../core/index.ts'
import { MIGRATIONS, SCHEMA_VERSION } from './migrations.ts'
import type { Dialect, Tables } from './schema.ts'

/** Any number; the same for every Winnow, so that two starting at once take turns. */
const MIGRATION_LOCK = 7_316_540_981

/**
 * Brings the schema up to date, all steps in one transaction that no second process can enter.
 * @throws WinnowError `database_newer`
 */
export async function migrate(db: Kysely<Tables>, dialect: Dialect): Promise<void> {
  // Looked at first without a lock: a start with nothing to do writes nothing and waits for nobody.
  const before = await currentVersion(db, dialect)
  refuseNewer(before)
  if (before === SCHEMA_VERSION) return
  await db.transaction().execute(async (tx) => {
    if (dialect === 'postgres') await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(tx)
    const current = await currentVersion(tx, dialect)
    refuseNewer(current)
    for (const migration of MIGRATIONS) {
      if (migration.version <= current) continue
      for (const statement of migration.statements(dialect)) await sql.raw(statement).execute(tx)
      const indexes = (await migration.fill?.(tx, dialect)) ?? []
      for (const statement of indexes) await sql.raw(statement).execute(tx)
    }
    await writeVersion(tx, dialect)
  })
}

/** One plain sentence, the same for both databases. */
export function refuseNewer(version: number): void {
  if (version > SCHEMA_VERSION)
    throw new WinnowError(
      'database_newer',
      `The database was written by a newer Winnow (schema ${version}, this one knows ` +
        `${SCHEMA_VERSION}): install that version, or choose another data folder; nothing was changed.`,
    )
}

async function currentVersion(db: Kysely<Tables>, dialect: Dialect): Promise<number> {
  if (dialect === 'sqlite') {
    const { rows } = await sql<{ user_version: number }>`pragma user_version`.execute(db)
    return rows[0]?.user_version ?? 0
  }
  // Read from the catalogue's table. `to_regclass` may answer from before we waited for the lock, and then
  // the second of two programs would make everything once more.
  const { rows: found } = await sql`
    select 1 from pg_tables where tablename = 'winnow_schema' and schemaname = any (current_schemas(false))
  `.execute(db)
  if (found.length === 0) return 0
  const { rows } = await sql<{ v: number | null }>`select max(version) as v from winnow_schema`.execute(db)
  return rows[0]?.v ?? 0
}

async function writeVersion(db: Kysely<Tables>, dialect: Dialect): Promise<void> {
  if (dialect === 'sqlite') {
    // Part of the file's header, so that a newer database is recognised without opening it.
    await sql.raw(`pragma user_version = ${SCHEMA_VERSION}`).execute(db)
    return
  }
  await sql`create table if not exists winnow_schema (version integer primary key)`.execute(db)
  await sql`insert into winnow_schema (version) values (${SCHEMA_VERSION}) on conflict do nothing`.execute(db)
}
