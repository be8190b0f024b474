import Database from 'better-sqlite3'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteDialect,
} from 'kysely'
import { plainly } from './faults.ts'
import type { SqliteFile } from './sqlite-file.ts'

/** Longest pause between two tries of what another program keeps locked, in milliseconds. */
const LONGEST_PAUSE = 25

/** Connections to one file. */
export interface Files {
  /** One after the other, or a transaction for itself. */
  readonly writes: SqliteFile
  /** Where reads needn't wait for a write's turn; undefined: they take theirs among the writes. */
  readonly reads?: SqliteFile | undefined
}

/**
 * Kysely's dialect with three changes. A transaction takes the write lock at once instead of failing
 * half-way. While another program holds that lock everybody waits beside each other, each for `patience`
 * milliseconds, and reads pass. And what the database says becomes an error that names what to do.
 */
export class PatientDialect extends SqliteDialect {
  readonly #files: Files
  readonly #patience: number
  constructor(files: Files, patience: number) {
    super({ database: async () => Promise.reject(new Error('opened by the driver')) })
    this.#files = files
    this.#patience = patience
  }
  /** Turns are taken by the driver itself: one that waits for a lock must not keep the others waiting. */
  override createAdapter(): SqliteAdapter {
    return new ManyAtOnce()
  }
  override createDriver(): Driver {
    const turns = new Turns()
    return {
      init: async () => undefined,
      acquireConnection: async () => new Connection(this.#files, turns, this.#patience),
      beginTransaction: (connection) => (connection as Connection).begin(),
      commitTransaction: (connection) => (connection as Connection).commit(),
      rollbackTransaction: (connection) => (connection as Connection).rollback(),
      releaseConnection: async (connection) => (connection as Connection).release(),
      destroy: async () => {
        await this.#files.reads?.close()
        await this.#files.writes.close()
      },
    }
  }
}

class ManyAtOnce extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true
  }
}

/** One caller's use of the one connection there is, or of the two. */
class Connection implements DatabaseConnection {
  readonly #files: Files
  readonly #turns: Turns
  readonly #patience: number
  /** Set while its transaction has the connection for itself. */
  #done: (() => void) | undefined

  constructor(files: Files, turns: Turns, patience: number) {
    this.#files = files
    this.#turns = turns
    this.#patience = patience
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const { writes, reads } = this.#files
    if (this.#done !== undefined) return this.#waiting(() => writes.run<R>(sql, parameters))
    if (reads !== undefined && sql.startsWith('select '))
      return this.#waiting(() => reads.run<R>(sql, parameters))
    return this.#waiting(async () => {
      const done = await this.#turns.take()
      try {
        return await writes.run<R>(sql, parameters)
      } finally {
        done()
      }
    })
  }

  // biome-ignore lint/correctness/useYield: nothing here is streamed
  async *streamQuery(): AsyncGenerator<never> {
    throw new Error('Rows are read in pages, not streamed.')
  }

  async begin(): Promise<void> {
    this.#done = await this.#waiting(async () => {
      const done = await this.#turns.take()
      try {
        await this.#files.writes.run('begin immediate', [])
        return done
      } catch (error) {
        done()
        throw error
      }
    })
  }

  async commit(): Promise<void> {
    await this.executeQuery(CompiledQuery.raw('commit'))
    this.release()
  }

  /** SQLite has undone it already when the disk was full; a complaint about that would hide the cause. */
  async rollback(): Promise<void> {
    try {
      await this.#files.writes.undo()
    } finally {
      this.release()
    }
  }

  release(): void {
    this.#done?.()
    this.#done = undefined
  }

  /** Tries again while another program is in the way, and lets everything else go on meanwhile. */
  async #waiting<T>(work: () => Promise<T>): Promise<T> {
    const deadline = Date.now() + this.#patience
    for (let pause = 1; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
      try {
        return await work()
      } catch (error) {
        const busy = error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')
        if (!busy || Date.now() > deadline) throw plainly(error)
        await new Promise((resolve) => setTimeout(resolve, pause))
      }
    }
  }
}

/** First come, first served. */
class Turns {
  #last: Promise<void> = Promise.resolve()
  /** @returns to be called when the turn is over */
  async take(): Promise<() => void> {
    let done = () => {}
    const before = this.#last
    this.#last = new Promise((resolve) => {
      done = resolve
    })
    await before
    return done
  }
}
