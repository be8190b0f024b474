import { join } from 'node:path'
import Database from 'better-sqlite3'
import { WinnowError } from '../core/index.ts'
import { HELD, makeFile } from './access.ts'

/**
 * Two programs on one SQLite folder would both send, remind and catch up, and neither would show what the
 * other decides. So the running one holds a lock of the operating system's (SQLite's own way to take it, the
 * same on every system), which ends with the process however that ends. Commands don't ask for it: they
 * write beside the program.
 * @returns lets go of it
 * @throws WinnowError `data_in_use`
 */
export function holdFolder(dataDir: string): () => void {
  const path = join(dataDir, HELD)
  makeFile(path)
  const file = new Database(path, { timeout: 0 })
  try {
    file.exec('begin exclusive')
  } catch (error) {
    file.close()
    if (!(error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY'))) throw error
    throw new WinnowError(
      'data_in_use',
      `Another Winnow is running on the data folder ${dataDir}: use that one, stop it, or give ` +
        'this one its own folder with WINNOW_DATA_DIR.',
      { cause: error },
    )
  }
  return () => file.close()
}
