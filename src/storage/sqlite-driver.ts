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

/** Longest pause between two tries of what another program keeps locked, in milliseconds. */
const LONGEST_PAUSE = 25
/** Prepared statements kept; the program has about sixty. */
const STATEMENTS_KEPT = 200

/**
 * Kysely's dialect with three changes. A transaction takes the write lock at once instead of failing
 * half-way. While another program holds that lock everybody waits beside each other, each for `patience`
 * milliseconds, and reads pass. And what the database says becomes an error that names what to do.
 */
export class PatientDialect extends SqliteDialect {
  readonly #raw: Database.Database
  readonly #patience: number
  constructor(raw: Database.Database, patience: number) {
    super({ database: raw })
    this.#raw = raw
    this.#patience = patience
  }
  /** Turns are taken by the driver itself: one that waits for a lock must not keep the others waiting. */
  override createAdapter(): SqliteAdapter {
    return new ManyAtOnce()
  }
  override createDriver(): Driver {
    const turns = new Turns()
    const statements = new Statements(this.#raw)
    return {
      init: async () => undefined,
      acquireConnection: async () => new Connection(this.#raw, statements, turns, this.#patience),
      beginTransaction: (connection) => (connection as Connection).begin(),
      commitTransaction: (connection) => (connection as Connection).commit(),
      rollbackTransaction: async (connection) => (connection as Connection).rollback(),
      releaseConnection: async (connection) => (connection as Connection).release(),
      destroy: async () => {
        this.#raw.close()
      },
    }
  }
}

class ManyAtOnce extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true
  }
}

/** One caller's use of the one connection there is. */
class Connection implements DatabaseConnection {
  readonly #raw: Database.Database
  readonly #statements: Statements
  readonly #turns: Turns
  readonly #patience: number
  /** Set while its transaction has the connection for itself. */
  #done: (() => void) | undefined

  constructor(raw: Database.Database, statements: Statements, turns: Turns, patience: number) {
    this.#raw = raw
    this.#statements = statements
    this.#turns = turns
    this.#patience = patience
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const run = () => this.#statements.run<R>(sql, parameters)
    if (this.#done !== undefined) return this.#waiting(async () => run())
    return this.#waiting(async () => {
      const done = await this.#turns.take()
      try {
        return run()
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
        this.#statements.run('begin immediate', [])
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
  rollback(): void {
    try {
      if (this.#raw.inTransaction) this.#statements.run('rollback', [])
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

class Statements {
  readonly #raw: Database.Database
  readonly #kept = new Map<string, Database.Statement>()
  constructor(raw: Database.Database) {
    this.#raw = raw
  }
  run<R>(text: string, parameters: readonly unknown[]): QueryResult<R> {
    const statement = this.#prepared(text)
    if (statement.reader) return { rows: statement.all(parameters) as R[] }
    const { changes, lastInsertRowid } = statement.run(parameters)
    return { insertId: BigInt(lastInsertRowid), numAffectedRows: BigInt(changes), rows: [] }
  }
  #prepared(text: string): Database.Statement {
    let statement = this.#kept.get(text)
    if (statement === undefined) {
      statement = this.#raw.prepare(text)
      if (this.#kept.size >= STATEMENTS_KEPT) this.#kept.clear()
      this.#kept.set(text, statement)
    }
    return statement
  }
}
