import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { database, late } from '../../src/commands/doctor-storage.ts'
import { readConfig } from '../../src/config.ts'
import { ana, closeDesks, comment, temporaryFolder, testDesk } from '../support/desk.ts'

afterEach(closeDesks)

const configOf = (dataDir: string) => readConfig({ WINNOW_DATA_DIR: dataDir })

describe('winnow doctor', () => {
  it('tells of replies that were tried in vain: which, why, when next, and until when', async () => {
    const dataDir = temporaryFolder()
    const { desk, place, send } = await testDesk({}, { dataDir })
    expect(await late(configOf(dataDir))).toMatchObject([{ state: 'works', says: 'none is late' }])
    const ids: string[] = []
    for (let count = 0; count < 7; count++) {
      const { caseId } = await desk.receive('http', comment('[critic] It crashes'))
      await desk.decide(caseId, { action: 'approve', version: 1, text: 'Thank you (Ana)' }, ana)
      place.next.push({ state: 'retry', why: 'the reply address answered 503' })
      ids.push(caseId)
    }
    await send()
    const told = await late(configOf(dataDir))
    expect(told).toHaveLength(6)
    expect(ids.map((id) => `case ${id} was tried once: the reply address answered 503`)).toContain(
      told[0]?.says,
    )
    expect(told[0]).toMatchObject({
      state: 'broken',
      todo:
        'tried again at 2026-03-02T09:00:06.000Z; at 2026-03-03T09:00:00.000Z the case comes back to ' +
        'be decided',
    })
    expect(told[5]?.says).toMatch(/more are late/)
  })

  it('has nothing to tell of where nothing was stored yet', async () => {
    expect(await late(configOf(temporaryFolder()))).toEqual([])
  })

  it.skipIf(process.platform === 'win32')('tells that others can open the data folder', async () => {
    const dataDir = temporaryFolder()
    await testDesk({}, { dataDir })
    chmodSync(dataDir, 0o755)
    writeFileSync(join(dataDir, 'holiday.jpg'), '')
    expect(await database(configOf(dataDir))).toMatchObject([
      { name: 'Database', state: 'works' },
      { name: 'Data folder', state: 'broken', says: expect.stringMatching(/other users of this machine/) },
    ])
  })
})
