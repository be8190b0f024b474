import { closeSync, existsSync, mkdirSync, openSync, readSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { CompiledQuery, type DatabaseConnection, Kysely, SqliteDialect, SqliteDriver } from 'kysely'
import { WinnowError } from '../core/index.ts'
import { migrate, refuseNewer } from './migrate.ts'
import type { Tables } from './schema.ts'

/** "WNNW": marks the file as ours in its header. */
const APPLICATION_ID = 0x574e4e57
/** A whole check is made only of files so small that it can't be felt at start, in bytes. */
const CHECKED_WHOLE = 8 * 1024 * 1024
/** How long a writer waits for another process's write, in milliseconds. */
const BUSY_TIMEOUT = 5_000
/** Longest pause between two tries meanwhile, in milliseconds. */
const LONGEST_WAIT = 25
/** Prepared statements kept; the program has about sixty. */
const STATEMENTS_KEPT = 200

export interface OpenedSqlite {
  readonly db: Kysely<Tables>
  readonly raw: Database.Database
}

/**
 * Opens `winnow.db` in the folder, which is made when missing.
 * @throws WinnowError `data_unwritable`, `database_corrupt`, `database_newer`; the data stays untouched
 */
export async function openSqlite(dataDir: string): Promise<OpenedSqlite> {
  const file = join(dataDir, 'winnow.db')
  const isNew = !existsSync(file)
  if (!isNew) examineFile(file)
  let raw: Database.Database | undefined
  try {
    makeFolder(dataDir)
    raw = new Database(file)
    raw.pragma(`busy_timeout = ${BUSY_TIMEOUT}`)
    if (!isNew) examineContent(raw)
    raw.pragma('journal_mode = wal')
    raw.pragma('synchronous = full')
    raw.pragma('foreign_keys = on')
    // What is forgotten is overwritten, not just unlinked.
    raw.pragma('secure_delete = on')
    raw.pragma('temp_store = memory')
    if (isNew) raw.pragma(`application_id = ${APPLICATION_ID}`)
    // From here on `waitingTurn` waits, which unlike SQLite's own waiting lets the rest go on.
    raw.pragma('busy_timeout = 0')
    const db = new Kysely<Tables>({ dialect: new Dialect(raw) })
    await migrate(db, 'sqlite')
    return { db, raw }
  } catch (error) {
    raw?.close()
    throw plainly(error, dataDir)
  }
}

/** What can be seen without opening the database, so that nothing is touched when it is refused. */
function examineFile(file: string): void {
  const header = Buffer.alloc(100)
  let length: number
  try {
    const handle = openSync(file, 'r')
    try {
      length = readSync(handle, header, 0, 100, 0)
    } finally {
      closeSync(handle)
    }
  } catch (error) {
    throw plainly(error, file)
  }
  // An empty file is a database that was never written.
  if (length === 0) return
  if (length < 100 || header.toString('latin1', 0, 16) !== 'SQLite format 3\0') throw corrupt()
  refuseNewer(header.readUInt32BE(60))
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16)
  const pages = header.readUInt32BE(28)
  const wal = statSync(`${file}-wal`, { throwIfNoEntry: false })
  // With a write-ahead log the file may rightly lag behind.
  const whole = wal === undefined || wal.size === 0
  if (whole && pages > 0 && statSync(file).size < pages * pageSize) throw corrupt()
}

function examineContent(raw: Database.Database): void {
  const id = raw.pragma('application_id', { simple: true })
  const version = raw.pragma('user_version', { simple: true })
  const tables = raw.prepare('select count(*) from sqlite_master').pluck().get()
  if (typeof version === 'number') refuseNewer(version)
  if (tables !== 0 && id !== APPLICATION_ID) throw corrupt()
  const size =
    Number(raw.pragma('page_count', { simple: true })) * Number(raw.pragma('page_size', { simple: true }))
  if (size <= CHECKED_WHOLE && raw.pragma('quick_check(1)', { simple: true }) !== 'ok') throw corrupt()
}

function corrupt(cause?: unknown): WinnowError {
  return new WinnowError(
    'database_corrupt',
    'The database file winnow.db is damaged or is no Winnow database: put a backup in its place, or choose another data folder; nothing was changed.',
    cause === undefined ? {} : { cause },
  )
}

const UNWRITABLE = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOTDIR',
  'EEXIST',
  'ENOENT',
  'EISDIR',
  'ENOSPC',
  'ENAMETOOLONG',
  'ELOOP',
  'SQLITE_CANTOPEN',
  'SQLITE_READONLY',
  'SQLITE_FULL',
  'SQLITE_IOERR',
  'SQLITE_PERM',
])

function plainly(error: unknown, place: string): unknown {
  if (error instanceof WinnowError) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const family = code.startsWith('SQLITE_') ? code.split('_').slice(0, 2).join('_') : code
  if (family === 'SQLITE_CORRUPT' || family === 'SQLITE_NOTADB') return corrupt(error)
  if (UNWRITABLE.has(family) || error instanceof TypeError)
    return new WinnowError(
      'data_unwritable',
      `The data folder can't be written (${place}): give this user the right to write there, or choose another with WINNOW_DATA_DIR.`,
      { cause: error },
    )
  return error
}

/** Kysely's own dialect, but a transaction takes the write lock at once instead of failing half-way. */
class Dialect extends SqliteDialect {
  readonly #raw: Database.Database
  constructor(raw: Database.Database) {
    super({ database: raw })
    this.#raw = raw
  }
  override createDriver(): Driver {
    return new Driver({ database: keepingStatements(this.#raw) })
  }
}

class Driver extends SqliteDriver {
  readonly #patient = new WeakSet<DatabaseConnection>()
  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection()
    if (!this.#patient.has(connection)) {
      this.#patient.add(connection)
      const execute = connection.executeQuery.bind(connection)
      connection.executeQuery = (...query) => waitingTurn(() => execute(...query))
    }
    return connection
  }
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
}

/** Waits for another process's write without holding up everything else that this one does. */
async function waitingTurn<T>(statement: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + BUSY_TIMEOUT
  for (let wait = 1; ; wait = Math.min(2 * wait, LONGEST_WAIT)) {
    try {
      return await statement()
    } catch (error) {
      const busy = error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')
      if (!busy || Date.now() > deadline) throw error
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }
}

function keepingStatements(raw: Database.Database) {
  const kept = new Map<string, Database.Statement>()
  return {
    prepare(text: string): Database.Statement {
      let statement = kept.get(text)
      if (statement === undefined) {
        statement = raw.prepare(text)
        if (kept.size >= STATEMENTS_KEPT) kept.clear()
        kept.set(text, statement)
      }
      return statement
    },
    close: () => raw.close(),
  }
}

/**
 * Like `mkdir -p`, one folder at a time: Node's own `recursive` never ends where a folder says that it
 * isn't there (ENOENT) although its parent is, as below /proc.
 */
function makeFolder(path: string): void {
  if (existsSync(path)) return
  const parent = dirname(path)
  if (parent !== path) makeFolder(parent)
  try {
    mkdirSync(path, { mode: 0o700 })
  } catch (error) {
    // Another process was quicker.
    if (!existsSync(path)) throw error
  }
}
