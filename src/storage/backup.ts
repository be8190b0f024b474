import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { type CaseRecord, type StoreTransaction, WinnowError } from '../core/index.ts'
import { makeFile, makeFolder } from './access.ts'
import { corrupt } from './faults.ts'
import { SALT, salted } from './marks.ts'
import { refuseNewer } from './migrate.ts'
import { holdFolder } from './one-program.ts'
import { settingOf } from './settings.ts'
import { APPLICATION_ID, openSqlite } from './sqlite.ts'
import { caseStore, scrubSqlite } from './store.ts'

const FILE = 'winnow.db'

/** What else goes when cases are erased: the desk's to say. */
type Gone = (tx: StoreTransaction, erased: readonly CaseRecord[]) => Promise<void>

/** What a copy of the database holds, counted in the copy itself. */
export interface BackedUp {
  readonly cases: number
  /** When the latest change was made, ISO 8601; null: there is no case. */
  readonly latest: string | null
}

/**
 * Copies the database of a folder as it is at one moment, while programs go on writing, and reads the copy
 * through. Nothing that was erased is in it.
 *
 * @param to a file that is not there yet; only its owner can read it
 * @throws WinnowError `not_found`, `database_corrupt`, `invalid_input` when `to` is there
 */
export function backUp(dataDir: string, to: string): BackedUp {
  const from = join(dataDir, FILE)
  if (!existsSync(from)) throw new WinnowError('not_found', `There is no database in ${dataDir} yet.`)
  if (existsSync(to)) throw new WinnowError('invalid_input', `${to} is there already: choose another name.`)
  const half = `${to}.half`
  rmSync(half, { force: true })
  makeFile(half)
  try {
    const raw = new Database(from, { readonly: true, timeout: 10_000 })
    try {
      raw.prepare('vacuum into ?').run(half)
    } finally {
      raw.close()
    }
    const held = examine(half)
    settle(half, to)
    return held
  } catch (error) {
    rmSync(half, { force: true })
    throw error
  }
}

/**
 * Puts a copy in the place of a folder's database; what was there stays beside it. Replies that the copy
 * knows as waiting may have been posted since: they are taken for unknown, which is looked into before
 * anything is sent. Who was forgotten since stays forgotten.
 *
 * @param gone what else goes with cases that are erased again, within that transaction
 * @returns what the copy holds, and where the database that was there lies now
 * @throws WinnowError `not_found`, `database_corrupt`, `database_newer`, `data_in_use`; the data stays
 * untouched
 */
export async function restore(
  from: string,
  dataDir: string,
  now: Date,
  gone: Gone,
): Promise<BackedUp & { readonly before?: string }> {
  if (!existsSync(from)) throw new WinnowError('not_found', `There is no file ${from}.`)
  const held = examine(from)
  makeFolder(dataDir)
  const letGo = holdFolder(dataDir)
  const file = join(dataDir, FILE)
  const half = `${file}.half`
  try {
    rmSync(half, { force: true })
    makeFile(half)
    copyFileSync(from, half)
    // The copy brings the rights of where it lay.
    chmodSync(half, 0o600)
    doubt(half)
    const erased = existsSync(file) ? erasedIn(file) : undefined
    const before = existsSync(file) ? putAside(file, now) : undefined
    settle(half, file)
    const again = await eraseAgain(dataDir, erased, gone)
    return { ...held, cases: held.cases - again, ...(before === undefined ? {} : { before }) }
  } catch (error) {
    rmSync(half, { force: true })
    throw error
  } finally {
    letGo()
  }
}

/** Reads a whole file through. @throws WinnowError `database_corrupt`, `database_newer` */
function examine(file: string): BackedUp {
  let raw: Database.Database
  try {
    raw = new Database(file, { readonly: true, fileMustExist: true })
  } catch (error) {
    throw new WinnowError('database_corrupt', `${file} can’t be opened as a database.`, { cause: error })
  }
  try {
    if (raw.pragma('application_id', { simple: true }) !== APPLICATION_ID) throw corrupt()
    refuseNewer(Number(raw.pragma('user_version', { simple: true })))
    if (raw.pragma('integrity_check(1)', { simple: true }) !== 'ok') throw corrupt()
    return raw.prepare('select count(*) as cases, max(updated_at) as latest from cases').get() as BackedUp
  } catch (error) {
    if (error instanceof Database.SqliteError) throw corrupt()
    throw error
  } finally {
    raw.close()
  }
}

function doubt(file: string): void {
  const raw = new Database(file)
  try {
    raw.exec(
      `update outbox set state = 'sending', owner = 'restored', lease_until = ` +
        `'1970-01-01T00:00:00.000Z' where state = 'queued'`,
    )
  } finally {
    raw.close()
  }
}

/** What is left of what was erased for good, and what it was salted with (undefined: with nothing yet). */
interface Erased {
  readonly marks: readonly { readonly hash: string; readonly case_id: string }[]
  readonly salt: string | undefined
}

/** Nothing of a file that can't be read. */
function erasedIn(file: string): Erased | undefined {
  try {
    const raw = new Database(file)
    try {
      const salt = raw.prepare('select value from settings where key = ?').pluck().get(SALT)
      return {
        marks: raw.prepare('select hash, case_id from forgotten').all() as Erased['marks'],
        salt: salt === undefined ? undefined : String(salt),
      }
    } finally {
      raw.close()
    }
  } catch {
    return undefined
  }
}

/** Nothing that was forgotten comes back. @returns how many of the cases the copy still had */
async function eraseAgain(dataDir: string, erased: Erased | undefined, gone: Gone): Promise<number> {
  if (erased === undefined || erased.marks.length === 0) return 0
  if (erased.salt !== undefined) giveSalt(join(dataDir, FILE), erased.salt)
  const { db, close } = await openSqlite(dataDir)
  try {
    const salt = (await settingOf(db, SALT)) ?? ''
    const store = caseStore(db, false, () => scrubSqlite(db))
    const still: CaseRecord[] = []
    for (const { case_id } of erased.marks) {
      const one = await store.case(case_id)
      if (one !== undefined) still.push(one)
    }
    await store.transaction(async (tx) => {
      const ids = still.map(({ id }) => id)
      await tx.eraseCases(ids, true)
      await gone(tx, still)
    })
    // Of another installation's marks nothing is known here.
    if (erased.salt === undefined || erased.salt === salt)
      for (const { hash, case_id } of erased.marks)
        await db
          .insertInto('forgotten')
          .values({ hash: erased.salt === undefined ? salted(salt, hash) : hash, case_id })
          .onConflict((conflict) => conflict.doNothing())
          .execute()
    if (still.length > 0) await store.scrub()
    return still.length
  } finally {
    await close()
  }
}

/** A copy from before its marks were salted is salted as its folder was since. */
function giveSalt(file: string, salt: string): void {
  const raw = new Database(file)
  try {
    raw.prepare('insert or ignore into settings (key, value) values (?, ?)').run(SALT, salt)
  } finally {
    raw.close()
  }
}

/** With all that its log held. */
function putAside(file: string, now: Date): string {
  const raw = new Database(file)
  try {
    raw.pragma('journal_mode = delete')
  } catch {
    // A damaged one is kept as it is, log and all.
  } finally {
    raw.close()
  }
  const before = `${file}.before-${now.toISOString().slice(0, 19).replaceAll(':', '-')}`
  renameSync(file, before)
  for (const more of ['-wal', '-shm', '-journal'])
    if (existsSync(`${file}${more}`)) renameSync(`${file}${more}`, `${before}${more}`)
  return before
}

/** Under its name only once it is whole and on the disk. */
function settle(half: string, to: string): void {
  const handle = openSync(half, 'r+')
  fsyncSync(handle)
  closeSync(handle)
  renameSync(half, to)
  // Windows opens no folders.
  if (process.platform === 'win32') return
  const folder = openSync(dirname(to), 'r')
  fsyncSync(folder)
  closeSync(folder)
}
