import Keyv from 'keyv'
import type { Kysely } from 'kysely'
import type { CaseStore, Clock, ColleagueStore, Memory, Readiness, Records } from '../core/index.ts'
import { colleagueStore } from './colleagues.ts'
import { healthOf } from './health.ts'
import { KyselyKeyvAdapter } from './kv.ts'
import { openPostgres } from './postgres.ts'
import { records } from './records.ts'
import type { Tables } from './schema.ts'
import { openSqlite } from './sqlite.ts'
import { caseStore, scrubPostgres, scrubSqlite } from './store.ts'

export interface StorageOptions {
  /** Folder of `winnow.db`; made when missing. Unused with a `databaseUrl`. */
  readonly dataDir: string
  /** `postgres://…`; unset: SQLite. */
  readonly databaseUrl?: string | undefined
  readonly clock: Clock
  /** Told of connections that broke while idle. */
  readonly report?: (error: unknown) => void
  /** Told what others can read although they should not, as a sentence. */
  readonly inform?: (what: string) => void
  /** How long a locked SQLite file is waited for, in milliseconds. */
  readonly patience?: number
  /** A SQLite file is worked on in threads of its own, so that the disk holds nobody up. */
  readonly inThreads?: boolean
  /** No other program may run on a SQLite folder; commands may. Servers of databases look after that themselves. */
  readonly alone?: boolean
}

export interface Storage {
  readonly kind: 'sqlite' | 'postgres'
  readonly store: CaseStore
  /** For `new Keyv({ store: storage.keyv(), namespace })`; one adapter per Keyv, one connection for all. */
  keyv(): KyselyKeyvAdapter
  /** What may be forgotten, one namespace an adapter. */
  memory(namespace: string): Memory
  readonly records: Records
  readonly colleagues: ColleagueStore
  /** What the program needs of its database and disk, tried. */
  health(): Promise<readonly Readiness[]>
  /** Reads a file through that was too large for it at the start, beside everything else; `health` tells. */
  examine(): Promise<void>
  close(): Promise<void>
}

/**
 * Opens the database and brings its schema up to date.
 * @throws WinnowError `data_unwritable`, `database_corrupt`, `database_newer`, `data_in_use`; the data stays untouched
 */
export async function openStorage(options: StorageOptions): Promise<Storage> {
  const { clock, report = () => undefined } = options
  const parts = (db: Kysely<Tables>, kind: Storage['kind']) => {
    const keyv = () => new KyselyKeyvAdapter(db, kind, clock)
    return {
      keyv,
      memory: (namespace: string): Memory => new Keyv({ store: keyv(), namespace }),
      records: records(db),
      colleagues: colleagueStore(db, kind),
    }
  }
  if (options.databaseUrl !== undefined && options.databaseUrl !== '') {
    const db = await openPostgres(options.databaseUrl, report)
    const store = caseStore(db, true, () => scrubPostgres(db))
    const health = healthOf({ store, clock, report })
    return {
      kind: 'postgres',
      store,
      health: health.read,
      examine: health.examine,
      ...parts(db, 'postgres'),
      close: () => db.destroy(),
    }
  }
  const { db, open, large, close } = await openSqlite(options.dataDir, options)
  for (const sentence of open) options.inform?.(sentence)
  const store = caseStore(db, false, () => scrubSqlite(db))
  const health = healthOf({ store, clock, report, file: { dataDir: options.dataDir, examined: !large } })
  return {
    kind: 'sqlite',
    store,
    health: health.read,
    examine: health.examine,
    ...parts(db, 'sqlite'),
    async close() {
      health.stop()
      await close()
    },
  }
}
