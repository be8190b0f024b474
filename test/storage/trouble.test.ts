import { chmodSync, closeSync, mkdirSync, openSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStorage, type Storage, type StorageOptions } from '../../src/storage/index.ts'
import { openSqlite } from '../../src/storage/sqlite.ts'
import { caseStore } from '../../src/storage/store.ts'
import { manualClock } from '../support/clock.ts'
import { closeDesks, comment, temporaryFolder } from '../support/desk.ts'
import { record } from '../support/records.ts'

let folder: string
let file: string
const opened: { close(): unknown }[] = []
beforeEach(() => {
  folder = temporaryFolder()
  file = join(folder, 'winnow.db')
})
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close()
  await closeDesks()
})

async function open(more: Partial<StorageOptions> = {}): Promise<Storage> {
  const storage = await openStorage({ dataDir: folder, clock: manualClock(), ...more })
  opened.push(storage)
  return storage
}

describe('a database that another program keeps locked', () => {
  const PATIENCE = 200

  it('is waited for once, by all at the same time, and reads wait for nobody', async () => {
    const storage = await open({ patience: PATIENCE })
    await storage.store.transaction((tx) => tx.insertCase(record({ id: 'there' })))
    const other = new Database(file)
    opened.push(other)
    other.exec('begin immediate')
    const begun = Date.now()
    const timed = async (work: Promise<unknown>) => {
      const error: unknown = await work.then(
        () => undefined,
        (reason: unknown) => reason,
      )
      return { error, after: Date.now() - begun }
    }
    const writes = Array.from({ length: 15 }, () =>
      timed(storage.store.transaction((tx) => tx.setSetting('a', 'b'))),
    )
    const notes = Array.from({ length: 5 }, (_, index) => timed(storage.records.put('kind', `${index}`, 1)))
    const all = Promise.all([...writes, ...notes])
    const first = await Promise.race([storage.store.case('there'), all])
    expect(first).toMatchObject({ id: 'there' })
    for (const { error, after } of await all) {
      expect(error).toMatchObject({ code: 'database_busy', retryAfter: 5 })
      // One after the other they would have waited for four seconds.
      expect(after).toBeLessThan(10 * PATIENCE)
    }
    other.exec('rollback')
    await storage.store.transaction((tx) => tx.setSetting('a', 'c'))
    expect(await storage.store.setting('a')).toBe('c')
  })

  it('is written to as soon as it is free', async () => {
    const storage = await open()
    const other = new Database(file)
    opened.push(other)
    other.exec('begin immediate')
    const writing = storage.store.transaction((tx) => tx.setSetting('a', 'b'))
    await storage.store.counts()
    other.exec('commit')
    await writing
    expect(await storage.store.setting('a')).toBe('b')
  })
})

describe('a disk that is full', () => {
  it('is named as the cause, whatever the undoing of the write says', async () => {
    const { db } = await openSqlite(folder)
    opened.push({ close: () => db.destroy() })
    const store = caseStore(db, false, async () => undefined)
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db)
    await sql.raw(`pragma max_page_count = ${(rows[0]?.page_count ?? 0) + 2}`).execute(db)
    const large = comment('So slow. '.repeat(5_000), { id: 'large' })
    const failing = store.transaction((tx) => tx.insertCase(record({ sourceId: 'large', comment: large })))
    await expect(failing).rejects.toMatchObject({
      code: 'disk_full',
      message: expect.stringMatching(/disk/i),
    })
    await sql.raw('pragma max_page_count = 1000000').execute(db)
    await store.transaction((tx) => tx.insertCase(record({ sourceId: 'large', comment: large })))
    expect((await store.counts()).pending).toBe(1)
  })
})

describe.skipIf(process.platform === 'win32')('who can read the data', () => {
  const mode = (path: string) => statSync(path).mode & 0o777

  it('is its owner alone, in a new folder and in one that was open to all', async () => {
    chmodSync(folder, 0o755)
    writeFileSync(file, '')
    chmodSync(file, 0o644)
    const said: string[] = []
    // As the program opens it, which holds the folder by a file of its own.
    const storage = await open({ alone: true, inform: (what) => said.push(what) })
    await storage.store.transaction((tx) => tx.setSetting('a', 'b'))
    for (const name of ['winnow.db', 'winnow.db-wal', 'winnow.db-shm'])
      expect([name, mode(join(folder, name))]).toEqual([name, 0o600])
    expect([mode(folder), said]).toEqual([0o700, []])

    const deep = join(folder, 'a', 'b')
    await open({ dataDir: deep })
    expect([mode(deep), mode(join(deep, 'winnow.db'))]).toEqual([0o700, 0o600])
  })

  it('is mended for the files of an earlier start too', async () => {
    await (await open()).close()
    opened.length = 0
    chmodSync(file, 0o664)
    await open()
    expect(mode(file)).toBe(0o600)
  })

  it('is said, and the folder left alone, where other things are kept in it', async () => {
    const shared = join(folder, 'shared')
    mkdirSync(shared)
    chmodSync(shared, 0o755)
    writeFileSync(join(shared, 'holiday.jpg'), '')
    const said: string[] = []
    await open({ dataDir: shared, inform: (what) => said.push(what) })
    expect([mode(shared), mode(join(shared, 'winnow.db'))]).toEqual([0o755, 0o600])
    expect(said).toEqual([expect.stringMatching(/other users.*chmod 700/)])
  })
})

describe('an empty file in the place of the database', () => {
  it('becomes one that is known again', async () => {
    writeFileSync(file, '')
    await (await open()).close()
    opened.length = 0
    expect((await (await open()).store.counts()).pending).toBe(0)
  })
})

describe('what the program needs of its storage', () => {
  const wrong = async (storage: Storage) =>
    (await storage.health()).filter(({ ok }) => !ok).map(({ name }) => name)

  it('is there: it can be written, has room, and its file is sound', async () => {
    const storage = await open()
    expect(await storage.health()).toEqual([
      { name: 'database', ok: true, says: expect.any(String) },
      { name: 'disk', ok: true, says: expect.stringMatching(/^[\d.]+ GB are free\.$/) },
      { name: 'integrity', ok: true, says: 'The whole file was read and is sound.' },
    ])
  })

  it('is not: somebody keeps it locked, and it is well again when they stop', async () => {
    const clock = manualClock()
    const reported: unknown[] = []
    const storage = await open({ clock, patience: 50, report: (error) => reported.push(error) })
    const other = new Database(file)
    opened.push(other)
    other.exec('begin immediate')
    expect(await wrong(storage)).toEqual(['database'])
    other.exec('rollback')
    // Asked again at once it says the same, and tries nothing.
    expect(await wrong(storage)).toEqual(['database'])
    clock.pass({ seconds: 5 })
    expect(await wrong(storage)).toEqual([])
    expect(reported).toHaveLength(1)
  })

  it('is not: a large file is damaged where nobody has read yet', async () => {
    const before = await open()
    await before.close()
    opened.length = 0
    const raw = new Database(file)
    raw.exec(`with recursive n (i) as (select 1 union all select i + 1 from n where i < 2500)
      insert into kv select 'k' || i, hex(randomblob(2000)), null from n`)
    const pages = Number(raw.pragma('page_count', { simple: true }))
    raw.pragma('wal_checkpoint(truncate)')
    raw.close()
    expect(pages * 4_096).toBeGreaterThan(8 * 1024 * 1024)
    const sound = await open()
    expect((await sound.health()).at(-1)).toMatchObject({ ok: true, says: 'The file is being read.' })
    await sound.close()
    opened.length = 0
    const handle = openSync(file, 'r+')
    writeSync(handle, Buffer.alloc(4_096 * 40, 0xab), 0, 4_096 * 40, 4_096 * Math.floor(pages / 2))
    closeSync(handle)
    const reported: unknown[] = []
    const storage = await open({ report: (error) => reported.push(error) })
    await storage.examine()
    expect(await wrong(storage)).toEqual(['integrity'])
    expect(reported).toMatchObject([{ code: 'database_corrupt' }])
  })
})
