import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, describe } from 'vitest'
import { openStorage, type Storage } from '../../src/storage/index.ts'
import { manualClock } from '../support/clock.ts'
import { colleaguesContract } from '../support/colleagues-contract.ts'
import { closeDesks, temporaryFolder } from '../support/desk.ts'
import { deskContract } from '../support/desk-contract.ts'
import { kvContract } from '../support/kv-contract.ts'
import { recordsContract } from '../support/records-contract.ts'
import { storeContract } from '../support/store-contract.ts'

describe('SQLite', () => {
  const open: Storage[] = []

  afterEach(async () => {
    for (const storage of open.splice(0)) await storage.close()
    await closeDesks()
  })

  async function fresh() {
    const clock = manualClock()
    const folder = temporaryFolder()
    const storage = await openStorage({ dataDir: folder, clock })
    open.push(storage)
    // Another connection, as another program would use it.
    const run = async (sql: string) => {
      const other = new Database(join(folder, 'winnow.db'))
      try {
        return other.exec(sql)
      } finally {
        other.close()
      }
    }
    return { storage, clock, run }
  }

  storeContract(fresh)
  kvContract(fresh)
  recordsContract(fresh)
  colleaguesContract(fresh)
  deskContract(async () => ({ dataDir: temporaryFolder() }))
})
