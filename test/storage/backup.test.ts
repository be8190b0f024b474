import { existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { partGone } from '../../src/desk/index.ts'
import { backUp, restore } from '../../src/storage/backup.ts'
import { openStorage, type Storage } from '../../src/storage/index.ts'
import { ana, closeDesks, comment, type TestDesk, temporaryFolder, testDesk } from '../support/desk.ts'

const NOW = new Date('2026-03-02T10:00:00.000Z')
let dataDir: string
let copy: string
let test: TestDesk
beforeEach(async () => {
  dataDir = temporaryFolder()
  copy = join(temporaryFolder(), 'copy.db')
  test = await testDesk({}, { dataDir })
})
afterEach(closeDesks)

const received = async (text: string) => (await test.desk.receive('http', comment(text))).caseId
const approve = async (caseId: string) => {
  const { version } = await test.desk.get(caseId)
  await test.desk.decide(caseId, { action: 'approve', version, text: 'It is mended. (Ana, Acme)' }, ana)
}
const texts = async ({ store }: Pick<Storage, 'store'>) => {
  const all = []
  for await (const { comment } of store.each()) all.push(comment.text)
  return all
}

describe('a backup', () => {
  it('is the database of one moment, while the program goes on writing', async () => {
    await received('[critic] It crashes.')
    const going = Array.from({ length: 20 }, (_, at) => received(`[critic] It stops. ${at}`))
    const { cases, latest } = backUp(dataDir, copy)
    await Promise.all(going)
    expect(cases).toBeGreaterThanOrEqual(1)
    expect(latest).toMatch(/^2026-/)
    const elsewhere = temporaryFolder()
    await restore(copy, elsewhere, NOW, partGone)
    const storage = await openStorage({ dataDir: elsewhere, clock: test.clock })
    expect((await texts(storage)).length).toBe(cases)
    expect((await texts(storage))[0]).toBe('[critic] It crashes.')
    await storage.close()
  })

  it('holds nothing that was erased, and is its owner’s alone', async () => {
    const caseId = await received('[critic] Pruneword crashes.')
    await test.desk.forget({ caseId })
    backUp(dataDir, copy)
    expect(readFileSync(copy).includes('Pruneword')).toBe(false)
    if (process.platform !== 'win32') expect(statSync(copy).mode & 0o077).toBe(0)
  })

  it('overwrites nothing, and needs something to copy', () => {
    writeFileSync(copy, 'mine')
    expect(() => backUp(dataDir, copy)).toThrow('is there already')
    expect(readFileSync(copy, 'utf8')).toBe('mine')
    expect(() => backUp(temporaryFolder(), `${copy}2`)).toThrow('no database')
  })
})

describe('restoring', () => {
  it('brings back what was there, and keeps beside it what was there since', async () => {
    await received('[critic] It crashes.')
    backUp(dataDir, copy)
    await received('[critic] It stops.')
    await test.storage.close()
    const { before = '', cases } = await restore(copy, dataDir, NOW, partGone)
    expect(cases).toBe(1)
    expect(await opened(dataDir, texts)).toEqual(['[critic] It crashes.'])
    const beside = temporaryFolder()
    await restore(before, beside, NOW, partGone)
    expect((await opened(beside, texts)).sort()).toEqual(['[critic] It crashes.', '[critic] It stops.'])
  })

  it('brings nobody back who was forgotten since', async () => {
    const caseId = await received('[critic] Pruneword crashes.')
    await received('[critic] It stops.')
    backUp(dataDir, copy)
    await test.desk.forget({ caseId })
    await test.storage.close()
    expect((await restore(copy, dataDir, NOW, partGone)).cases).toBe(1)
    expect(await opened(dataDir, texts)).toEqual(['[critic] It stops.'])
    expect(readFileSync(join(dataDir, 'winnow.db')).includes('Pruneword')).toBe(false)
  })

  it('leaves nobody joined with who was forgotten since', async () => {
    const of = async (id: string) => {
      const said = comment('[critic] It stops.', { author: { id, name: id } })
      return (await test.desk.receive('http', said)).caseId
    }
    const [sam, narwhal] = [await of('sam'), await of('narwhal')]
    await test.desk.authors.join(sam, narwhal, ana)
    backUp(dataDir, copy)
    await test.desk.forget({ author: 'narwhal' })
    await test.storage.close()
    await restore(copy, dataDir, NOW, partGone)
    const again = await testDesk({}, { dataDir })
    expect((await again.desk.authors.of(sam, { skip: 0, limit: 5 })).same).toEqual([])
    expect(readFileSync(join(dataDir, 'winnow.db')).includes('narwhal')).toBe(false)
  })

  it('takes nothing in again that came and was forgotten after the backup', async () => {
    await received('[critic] It crashes.')
    backUp(dataDir, copy)
    const theirs = comment('[critic] Pruneword stops.', { id: 'later' })
    const { caseId } = await test.desk.receive('http', theirs)
    await test.desk.forget({ caseId })
    await test.storage.close()
    await restore(copy, dataDir, NOW, partGone)
    const again = await testDesk({}, { dataDir })
    expect(await again.desk.receive('http', theirs)).toEqual({ caseId, created: false })
    expect(await texts(again.storage)).toEqual(['[critic] It crashes.'])
  })

  it('sends nothing a second time that was sent after the backup: a human is asked', async () => {
    const caseId = await received('[critic] It crashes.')
    await approve(caseId)
    backUp(dataDir, copy)
    await test.send()
    expect(test.place.posted).toHaveLength(1)
    await test.storage.close()
    await restore(copy, dataDir, NOW, partGone)
    const again = await testDesk({ isGone: () => true }, { dataDir })
    again.clock.pass({ days: 1 })
    await again.desk.start()
    await again.send()
    expect(again.place.posted).toEqual([])
    expect((await again.desk.get(caseId)).status).toBe('uncertain')
    await again.desk.stop()
  })

  it('waits until the running program has let go of the folder', async () => {
    backUp(dataDir, copy)
    await test.storage.close()
    const running = await openStorage({ dataDir, clock: test.clock, alone: true })
    await expect(restore(copy, dataDir, NOW, partGone)).rejects.toThrow('Another Winnow is running')
    await running.close()
    await restore(copy, dataDir, NOW, partGone)
  })

  it.each<[string, (file: string) => void]>([
    ['cut off', (file) => truncateSync(file, 20_000)],
    [
      'overwritten in the middle',
      (file) => {
        const bytes = readFileSync(file)
        bytes.fill(0xaa, 8_192, bytes.length - 4_096)
        writeFileSync(file, bytes)
      },
    ],
    ['no database', (file) => writeFileSync(file, 'It crashes')],
  ])('refuses a copy that is %s, and touches nothing', async (_, spoil) => {
    await received('[critic] It crashes.')
    backUp(dataDir, copy)
    await test.storage.close()
    spoil(copy)
    const before = readdirSync(dataDir).sort()
    await expect(restore(copy, dataDir, NOW, partGone)).rejects.toThrow(/damaged|can’t be opened/)
    expect(readdirSync(dataDir).sort()).toEqual(before)
    expect(existsSync(join(dataDir, 'winnow.db.half'))).toBe(false)
    expect(await opened(dataDir, texts)).toEqual(['[critic] It crashes.'])
  })
})

async function opened<T>(dataDir: string, look: (storage: Storage) => Promise<T>): Promise<T> {
  const storage = await openStorage({ dataDir, clock: test.clock })
  try {
    return await look(storage)
  } finally {
    await storage.close()
  }
}
