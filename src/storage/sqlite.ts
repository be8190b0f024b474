import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { Kysely } from 'kysely'
import { closeToOthers, makeFile, makeFolder } from './access.ts'
import { corrupt, notOpened } from './faults.ts'
import { migrate, refuseNewer } from './migrate.ts'
import { holdFolder } from './one-program.ts'
import type { Tables } from './schema.ts'
import { PatientDialect } from './sqlite-driver.ts'
import { FileHere, tune } from './sqlite-file.ts'
import { FileInThread } from './sqlite-thread.ts'

/** "WNNW": marks the file as ours in its header. */
export const APPLICATION_ID = 0x574e4e57
/** A whole check is made only of files so small that it can't be felt at start, in bytes. */
const CHECKED_WHOLE = 8 * 1024 * 1024
/** How long everybody waits for another program's write, in milliseconds. */
const PATIENCE = 5_000

export interface OpenedSqlite {
  readonly db: Kysely<Tables>
  /** Too large to be read through at the start. */
  readonly large: boolean
  /** What other users of the machine can read although they should not, as sentences. */
  readonly open: readonly string[]
  /** Closes the file, and lets go of the folder where it was held. */
  close(): Promise<void>
}

interface Opening {
  /** Milliseconds. */
  readonly patience?: number | undefined
  /** The file is worked on beside this thread, so that whoever is answered here doesn't wait for the disk. */
  readonly inThreads?: boolean | undefined
  /** No other program may run on this folder; commands may. */
  readonly alone?: boolean | undefined
}

/**
 * Opens `winnow.db` in the folder, which is made when missing.
 * @throws WinnowError `data_unwritable`, `database_corrupt`, `database_newer`, `data_in_use`; the data stays
 * untouched
 */
export async function openSqlite(
  dataDir: string,
  { patience = PATIENCE, inThreads = false, alone = false }: Opening = {},
): Promise<OpenedSqlite> {
  const file = join(dataDir, 'winnow.db')
  const isNew = !existsSync(file)
  if (!isNew) examineFile(file)
  let close: () => unknown = () => undefined
  let letGo = () => {}
  try {
    makeFolder(dataDir)
    if (alone) letGo = holdFolder(dataDir)
    if (isNew) makeFile(file)
    const raw = new Database(file)
    close = () => raw.close()
    raw.pragma(`busy_timeout = ${PATIENCE}`)
    const isEmpty = isNew || examineContent(raw) === 'empty'
    raw.pragma('journal_mode = wal')
    if (isEmpty) raw.pragma(`application_id = ${APPLICATION_ID}`)
    tune(raw)
    const large = sizeOf(raw) > CHECKED_WHOLE
    if (inThreads) raw.close()
    const inThread = (reads: boolean) => new FileInThread({ path: file, reads })
    const files = inThreads
      ? { writes: inThread(false), reads: inThread(true) }
      : { writes: new FileHere(raw) }
    const db = new Kysely<Tables>({ dialect: new PatientDialect(files, patience) })
    close = () => db.destroy()
    await migrate(db, 'sqlite')
    const closed = async () => {
      await db.destroy()
      letGo()
    }
    return { db, large, open: closeToOthers(dataDir), close: closed }
  } catch (error) {
    await close()
    letGo()
    throw notOpened(error, dataDir)
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
    throw notOpened(error, file)
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

/** In bytes. */
function sizeOf(raw: Database.Database): number {
  return (
    Number(raw.pragma('page_count', { simple: true })) * Number(raw.pragma('page_size', { simple: true }))
  )
}

function examineContent(raw: Database.Database): 'empty' | 'ours' {
  const id = raw.pragma('application_id', { simple: true })
  const version = raw.pragma('user_version', { simple: true })
  const tables = raw.prepare('select count(*) from sqlite_master').pluck().get()
  if (typeof version === 'number') refuseNewer(version)
  if (tables !== 0 && id !== APPLICATION_ID) throw corrupt()
  if (sizeOf(raw) <= CHECKED_WHOLE && raw.pragma('quick_check(1)', { simple: true }) !== 'ok') throw corrupt()
  return tables === 0 ? 'empty' : 'ours'
}
