import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WinnowError } from '../../src/core/index.ts'
import { urgency } from '../../src/core/urgency.ts'
import { openStorage } from '../../src/storage/index.ts'
import { SCHEMA_VERSION } from '../../src/storage/migrations.ts'
import { manualClock } from '../support/clock.ts'
import { comment, temporaryFolder } from '../support/desk.ts'
import { AS_OF_STEP_5, AS_OF_STEP_17, outboxRow, record } from '../support/records.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = temporaryFolder()
  file = join(folder, 'winnow.db')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const open = (dataDir = folder) => openStorage({ dataDir, clock: manualClock() })

async function refusal(dataDir?: string): Promise<WinnowError> {
  const error = await open(dataDir).then(
    () => new Error('it opened'),
    (reason: unknown) => reason,
  )
  if (!(error instanceof WinnowError)) throw error
  return error
}

/** A database with a few cases in it, closed. */
async function filled(cases = 40): Promise<void> {
  const storage = await open()
  await storage.store.transaction(async (tx) => {
    for (let index = 0; index < cases; index++) {
      const said = comment('So slow. '.repeat(100), { id: `s${index}` })
      await tx.insertCase(record({ id: `id-${index}`, sourceId: said.id, comment: said }))
    }
  })
  await storage.close()
}

/** Every file of the folder with its bytes. */
function contents(): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'base64')]),
  )
}

describe('opening the database', () => {
  it('makes folder and file, and finds everything again', async () => {
    const deep = join(folder, 'not', 'there', 'yet')
    const storage = await open(deep)
    await storage.store.transaction((tx) => tx.insertCase(record({ id: 'kept' })))
    await storage.close()
    expect(readdirSync(deep)).toEqual(['winnow.db'])
    const again = await open(deep)
    expect((await again.store.case('kept'))?.id).toBe('kept')
    await again.close()
  })

  it('keeps what a killed process had committed', async () => {
    const storage = await open()
    await storage.store.transaction((tx) => tx.insertCase(record({ id: 'kept' })))
    // The files as a kill would leave them: the write-ahead log not folded in.
    const killed = join(folder, 'killed')
    mkdirSync(killed)
    for (const name of ['winnow.db', 'winnow.db-wal'])
      writeFileSync(join(killed, name), readFileSync(join(folder, name)))
    await storage.close()
    const again = await open(killed)
    expect((await again.store.case('kept'))?.id).toBe('kept')
    await again.close()
  })

  it('keeps a write-ahead log and says its version in the header', async () => {
    const storage = await open()
    await storage.close()
    const raw = new Database(file)
    expect(raw.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(raw.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION)
    raw.close()
  })

  it('takes an empty file for a new database', async () => {
    writeFileSync(file, '')
    const storage = await open()
    expect((await storage.store.counts()).pending).toBe(0)
    await storage.close()
  })

  it('lets two start at once on a new folder', async () => {
    const both = await Promise.all([open(), open(), open()])
    await both[0]?.store.transaction((tx) => tx.insertCase(record({ id: 'one' })))
    for (const storage of both) {
      expect((await storage.store.case('one'))?.id).toBe('one')
      await storage.close()
    }
  })
})

describe('a database of an earlier version', () => {
  it('gives replies that wait in it a day more, and keeps everything', async () => {
    const storage = await open()
    const one = record({ id: 'kept', status: 'approved' })
    const { giveUpAt: _, ...row } = outboxRow('kept', { sendAt: '2026-03-31T23:59:59.500Z' })
    await storage.store.transaction(async (tx) => {
      await tx.insertCase(one)
      await tx.insertOutbox({ ...row, giveUpAt: '' })
    })
    await storage.close()
    const raw = new Database(file)
    raw.exec(`${AS_OF_STEP_5}; alter table cases drop column hold`)
    raw.exec('alter table cases drop column returned; alter table outbox drop column give_up_at')
    raw.exec(`update outbox set payload = json_remove(payload, '$.asked')`)
    raw.pragma('user_version = 3')
    raw.close()
    const again = await open()
    // Its place in the inbox counts anger and waiting since it was posted by now.
    const place = urgency({ ...one, verdict: one.assessment.verdict })
    expect(await again.store.case('kept')).toEqual({ ...one, urgency: place })
    expect(await again.store.outboxRow(row.id)).toEqual({ ...row, giveUpAt: '2026-04-01T23:59:59.500Z' })
    await again.close()
  })
})

describe('a database whose marks of forgotten comments were not salted', () => {
  it('knows them again, and shows nobody whether an id is among them', async () => {
    const storage = await open()
    await storage.close()
    const plain = createHash('sha256')
      .update(JSON.stringify(['http', 'known-id']))
      .digest('hex')
    const raw = new Database(file)
    raw.exec(`${AS_OF_STEP_17}; delete from settings where key = 'mark-salt'`)
    raw.prepare('insert into forgotten (hash, case_id) values (?, ?)').run(plain, 'case-1')
    raw.pragma('user_version = 17')
    raw.close()
    const again = await open()
    expect(await again.store.forgottenCase('http', 'known-id')).toBe('case-1')
    expect(await again.store.forgottenCase('http', 'another-id')).toBeUndefined()
    await again.close()
    const looked = new Database(file)
    const marks = looked.prepare('select hash from forgotten').pluck().all()
    looked.close()
    expect(marks).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)])
    expect(marks).not.toContain(plain)
  })
})

describe('a database in which holds stood in the number `angry`', () => {
  it.each([
    [0, null, false],
    [1, null, true],
    [2, 'distress', false],
    [3, 'distress', true],
    [8, 'safety', false],
    [13, 'legal', true],
  ])('%i: %s, angry: %s', async (packed, hold, angry) => {
    const storage = await open()
    await storage.store.transaction((tx) => tx.insertCase(record({ id: 'kept' })))
    await storage.close()
    const raw = new Database(file)
    raw.exec(`${AS_OF_STEP_5}; alter table cases drop column hold`)
    raw.exec(`update cases set angry = ${packed}`)
    raw.pragma('user_version = 4')
    raw.close()
    const again = await open()
    const [listed] = await again.store.list({ statuses: [], words: [], limit: 1 })
    await again.close()
    expect(listed?.summary).toMatchObject({ hold, angry })
  })
})

describe('a database that is refused', () => {
  const spoilings: [string, string, () => void | Promise<void>][] = [
    ['is text', 'database_corrupt', () => writeFileSync(file, 'Dear diary, '.repeat(500))],
    ['is a few bytes', 'database_corrupt', () => writeFileSync(file, 'SQLite')],
    [
      'lost its end',
      'database_corrupt',
      async () => {
        await filled()
        truncateSync(file, 8_192)
      },
    ],
    [
      'is overwritten in the middle',
      'database_corrupt',
      async () => {
        await filled()
        const bytes = readFileSync(file)
        bytes.fill(0xab, 4_096, bytes.length - 4_096)
        writeFileSync(file, bytes)
      },
    ],
    [
      'lost its schema',
      'database_corrupt',
      async () => {
        await filled()
        const bytes = readFileSync(file)
        bytes.fill(0xab, 100, 4_096)
        writeFileSync(file, bytes)
      },
    ],
    [
      'belongs to another program',
      'database_corrupt',
      () => {
        const raw = new Database(file)
        raw.exec('create table recipes (name text)')
        raw.close()
      },
    ],
    [
      'was written by a newer version',
      'database_newer',
      async () => {
        await filled()
        const raw = new Database(file)
        raw.pragma(`user_version = ${SCHEMA_VERSION + 1}`)
        raw.close()
      },
    ],
  ]

  it.each(spoilings)('because it %s: %s, and no byte changes', async (_, code, spoil) => {
    await spoil()
    const before = contents()
    const error = await refusal()
    expect(error.code).toBe(code)
    expect(contents()).toEqual(before)
  })

  it.each([
    ['stands where a file is', () => writeFileSync(join(folder, 'file'), 'x'), 'file'],
    ['lies below a file', () => writeFileSync(join(folder, 'file'), 'x'), 'file/data'],
    ['is no possible name', () => undefined, 'a\0b'],
    [
      'holds a folder of the database’s name',
      () => mkdirSync(join(folder, 'in', 'winnow.db'), { recursive: true }),
      'in',
    ],
  ])('because the folder %s', async (_, spoil, name) => {
    spoil()
    expect((await refusal(join(folder, name))).code).toBe('data_unwritable')
    expect(existsSync(file)).toBe(false)
  })

  it.runIf(existsSync('/proc'))(
    'refuses a place that denies its own folders, instead of trying for ever',
    async () => {
      expect((await refusal('/proc/nowhere/at/all')).code).toBe('data_unwritable')
    },
  )

  it.each(
    spoilings,
  )('because it %s: said in a sentence or two that name what to do', async (_, __, spoil) => {
    await spoil()
    const { message } = await refusal()
    expect(message).toMatch(/^[A-Z].*\.$/)
    expect(message).not.toMatch(/SQLITE|Error|\n/)
    expect(message.length).toBeLessThan(250)
  })

  it('says no when PostgreSQL does not answer', async () => {
    const opening = openStorage({
      dataDir: folder,
      databaseUrl: 'postgres://winnow:secret@127.0.0.1:1/none',
      clock: manualClock(),
    })
    await expect(opening).rejects.toMatchObject({ code: 'data_unwritable' })
    await expect(opening).rejects.not.toThrow(/secret/)
  })
})
