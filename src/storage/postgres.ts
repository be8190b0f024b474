import {
  type DatabaseConnection,
  Kysely,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
} from 'kysely'
import { WinnowError } from '../core/index.ts'
import { plainly } from './faults.ts'
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
  // Of the error alone: node-postgres hands over the whole client, with its secrets.
  pool.on('error', (error) => report(error))
  // While one is in use its query fails and says so; an error event that nobody hears would end the program.
  pool.on('connect', (client) => client.on('error', () => undefined))
  const db = new Kysely<Tables>({ dialect: new Dialect({ pool }) })
  try {
    await migrate(db, 'postgres')
    return db
  } catch (error) {
    await db.destroy().catch((failed: unknown) => report(failed))
    await pool.end().catch(() => undefined)
    if (error instanceof WinnowError && error.code !== 'database_away') throw error
    throw new WinnowError(
      'data_unwritable',
      'The database named by DATABASE_URL could not be opened: check that the server runs, that ' +
        'the address is right, and that this user may create tables there.',
      { cause: error },
    )
  }
}

/** Kysely's own dialect, with errors that carry no values: PostgreSQL quotes whole rows in them (rule 9). */
class Dialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig
  constructor(config: PostgresDialectConfig) {
    super(config)
    this.#config = config
  }
  override createDriver(): Driver {
    return new Driver(this.#config)
  }
}

class Driver extends PostgresDriver {
  readonly #quiet = new WeakSet<DatabaseConnection>()
  override async acquireConnection(
    ...options: Parameters<PostgresDriver['acquireConnection']>
  ): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection(...options).catch((error: unknown) => {
      throw plainly(error)
    })
    if (!this.#quiet.has(connection)) {
      this.#quiet.add(connection)
      const execute = connection.executeQuery.bind(connection)
      connection.executeQuery = (async (...query: Parameters<typeof execute>) => {
        try {
          return await execute(...query)
        } catch (error) {
          throw plainly(withoutValues(error))
        }
      }) as typeof connection.executeQuery
    }
    return connection
  }
}

function withoutValues(error: unknown): unknown {
  if (error instanceof Error)
    for (const field of ['detail', 'where', 'hint', 'internalQuery'])
      if (field in error) Reflect.deleteProperty(error, field)
  return error
}
