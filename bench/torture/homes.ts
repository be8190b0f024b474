import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { query, startPostgres } from '../../test/support/postgres.ts'

/** Room on the small disk, as mount says it. */
const SMALL = '48m'
const BLOCK = Buffer.alloc(64 * 1024)

/** Where the program's data lies, and what can happen to it. */
export interface Home {
  readonly env: Readonly<Record<string, string>>
  /** Nobody can write for so many milliseconds. @returns when that is over */
  takeAway(milliseconds: number): Promise<void>
  /** Nothing more fits; undefined where this machine lets us make no small disk. */
  readonly fill: (() => () => void) | undefined
  close(): Promise<void>
}

const after = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

/** A folder, on a disk of its own where that can be. */
export async function sqliteHome(): Promise<Home> {
  const folder = mkdtempSync(join(tmpdir(), 'winnow-torture-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SMALL}`, 'tmpfs', folder]).status === 0
  const filler = join(folder, 'filler')
  return {
    env: { WINNOW_DATA_DIR: folder },
    async takeAway(milliseconds) {
      const other = new Database(join(folder, 'winnow.db'), { timeout: 5_000 })
      try {
        other.exec('begin immediate')
        await after(milliseconds)
        other.exec('rollback')
      } catch {
        // The program was faster, or not there yet: then it was not taken away this time.
      } finally {
        other.close()
      }
    },
    fill: mounted
      ? () => {
          const handle = openSync(filler, 'w')
          try {
            for (;;) writeSync(handle, BLOCK)
          } catch {
            // Full.
          } finally {
            closeSync(handle)
          }
          return () => rmSync(filler, { force: true })
        }
      : undefined,
    async close() {
      if (mounted) spawnSync('umount', ['-l', folder])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A PostgreSQL server of its own; the folder is still needed for what is no row. */
export async function postgresHome(): Promise<Home> {
  const folder = mkdtempSync(join(tmpdir(), 'winnow-torture-'))
  const server = await startPostgres()
  const databaseUrl = await server.database()
  return {
    env: { WINNOW_DATA_DIR: folder, DATABASE_URL: databaseUrl },
    async takeAway() {
      await query(
        databaseUrl,
        'select pg_terminate_backend(pid) from pg_stat_activity ' +
          'where datname = current_database() and pid <> pg_backend_pid()',
      )
    },
    fill: undefined,
    async close() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
