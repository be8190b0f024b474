import Keyv from 'keyv'
import type { Kysely } from 'kysely'
import type { CaseStore, Clock, ColleagueStore, Memory, Peers, Readiness, Records } from '../core/index.ts'
import { colleagueStore } from './colleagues.ts'
import { hearNews, leaveNews } from './command-news.ts'
import { type Health, healthOf } from './health.ts'
import { KyselyKeyvAdapter } from './kv.ts'
import { createPeers } from './peers.ts'
import { openPostgres } from './postgres.ts'
import { records } from './records.ts'
import { openRedis } from './redis.ts'
import type { Tables } from './schema.ts'
import { installationOf, memoryEpoch } from './settings.ts'
import { openSqlite } from './sqlite.ts'
import { caseStore, scrubPostgres, scrubSqlite } from './store.ts'

export interface StorageOptions {
  /** Folder of `winnow.db`; made when missing. Unused with a `databaseUrl`. */
  readonly dataDir: string
  /** `postgres://…`; unset: SQLite. */
  readonly databaseUrl?: string | undefined
  /** `redis://…`: what may be forgotten lies there; unset: in the database. */
  readonly keyvUrl?: string | undefined
  readonly clock: Clock
  /** Told of connections that broke while idle. */
  readonly report?: (error: unknown) => void
  /** Told what others can read although they should not, and whether Redis answers, as a sentence. */
  readonly inform?: (what: string) => void
  /** How long a locked SQLite file is waited for, in milliseconds. */
  readonly patience?: number
  /** A SQLite file is worked on in threads of its own, so that the disk holds nobody up. */
  readonly inThreads?: boolean
  /**
   * No other program may run on a SQLite folder; commands may. Servers of databases look after that
   * themselves.
   */
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
  /** Other processes on this database; a SQLite folder has one program, and commands beside it. */
  readonly peers: Peers
  /** What the program needs of its database and disk, tried. */
  health(): Promise<readonly Readiness[]>
  /** Reads a file through that was too large for it at the start, beside everything else; `health` tells. */
  examine(): Promise<void>
  close(): Promise<void>
}

/**
 * Opens the database and brings its schema up to date.
 * @throws WinnowError `data_unwritable`, `database_corrupt`, `database_newer`, `data_in_use`; the data stays
 * untouched
 */
export async function openStorage(options: StorageOptions): Promise<Storage> {
  const { clock, report = () => undefined, databaseUrl } = options
  if (databaseUrl !== undefined && databaseUrl !== '') {
    const db = await openPostgres(databaseUrl, report)
    const peers = createPeers({ db, databaseUrl, report, inform: options.inform ?? (() => undefined) })
    const close = async () => {
      await peers.close()
      await db.destroy()
    }
    return whole(options, { db, kind: 'postgres', peers, scrub: () => scrubPostgres(db), close }, (store) =>
      healthOf({ store, clock, report }),
    )
  }
  const { db, open, large, close: closeFile } = await openSqlite(options.dataDir, options)
  for (const sentence of open) options.inform?.(sentence)
  // The program hears what commands did, who leave word of it.
  const peers = options.alone === true ? hearNews(db, report) : leaveNews(db, report)
  const close = async () => {
    await peers.close()
    await closeFile()
  }
  return whole(options, { db, kind: 'sqlite', peers, scrub: () => scrubSqlite(db), close }, (store) =>
    healthOf({ store, clock, report, file: { dataDir: options.dataDir, examined: !large } }),
  )
}

interface Opened {
  readonly db: Kysely<Tables>
  readonly kind: Storage['kind']
  readonly peers: Peers
  scrub(): Promise<void>
  close(): Promise<void>
}

/** Everything over an open database, with Redis beside it where that is wanted. */
async function whole(
  { clock, keyvUrl: url, inform = () => undefined }: StorageOptions,
  { db, kind, peers, scrub, close }: Opened,
  healthFor: (store: CaseStore) => Health,
): Promise<Storage> {
  const redis = await redisOf(db, url, inform).catch(async (error: unknown) => {
    await close()
    throw error
  })
  const store = caseStore(db, kind === 'postgres', async () => {
    await redis?.settle()
    await scrub()
  })
  const keyv = () => new KyselyKeyvAdapter(db, kind, clock)
  const health = healthFor(store)
  return {
    kind,
    store,
    keyv,
    memory(namespace) {
      const here: Memory = new Keyv({ store: keyv(), namespace })
      return redis?.memory(namespace, here) ?? here
    },
    records: records(db),
    colleagues: colleagueStore(db, kind),
    peers,
    health: health.read,
    examine: health.examine,
    async close() {
      health.stop()
      await redis?.close()
      await close()
    },
  }
}

async function redisOf(db: Kysely<Tables>, url: string | undefined, inform: (what: string) => void) {
  if (url === undefined || url === '') return undefined
  return openRedis({ url, installation: await installationOf(db), inform, epoch: () => memoryEpoch(db) })
}
