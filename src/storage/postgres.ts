import { Kysely, PostgresDialect } from 'kysely'
import { WinnowError } from '../core/index.ts'
import { migrate } from './migrate.ts'
import type { Tables } from './schema.ts'

/** PostgreSQL's type number of `bigint`; ours all fit a JavaScript number. */
const INT8 = 20

/** @throws WinnowError `data_unwritable` when the server can't be reached or refuses; `database_newer` */
export async function openPostgres(
  databaseUrl: string,
  report: (error: unknown) => void,
): Promise<Kysely<Tables>> {
  // Loaded only when it is used: SQLite is the default, and starts faster without.
  const { default: pg } = await import('pg')
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 10,
    connectionTimeoutMillis: 10_000,
    application_name: 'winnow',
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === INT8 ? Number : pg.types.getTypeParser(oid, format as 'text'),
    },
  })
  // A connection that breaks while idle must not end the process; the next query opens another.
  pool.on('error', report)
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  try {
    await migrate(db, 'postgres')
    return db
  } catch (error) {
    await db.destroy().catch(report)
    await pool.end().catch(() => undefined)
    if (error instanceof WinnowError) throw error
    throw new WinnowError(
      'data_unwritable',
      'The database named by DATABASE_URL could not be opened: check that the server runs, that the address is right, and that this user may create tables there.',
      { cause: error },
    )
  }
}
