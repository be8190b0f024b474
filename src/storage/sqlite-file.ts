import type Database from 'better-sqlite3'
import type { QueryResult } from 'kysely'

/** Prepared statements kept; the program has about sixty. */
const STATEMENTS_KEPT = 200

/** One connection to the file, wherever it is held. */
export interface SqliteFile {
  /** Runs one statement. @throws Database.SqliteError */
  run<R>(text: string, parameters: readonly unknown[]): Promise<QueryResult<R>>
  /** Undoes what was begun, where SQLite has not done so by itself. */
  undo(): Promise<void>
  close(): Promise<void>
}

/** How each connection works: durable, strict, waiting for nobody, and what is forgotten is overwritten. */
export function tune(raw: Database.Database): void {
  raw.pragma('synchronous = full')
  raw.pragma('foreign_keys = on')
  raw.pragma('secure_delete = on')
  raw.pragma('temp_store = memory')
  // The dialect waits for other programs, which unlike SQLite's own waiting lets the rest go on.
  raw.pragma('busy_timeout = 0')
}

/** In this thread: each statement holds everything up until it is done. */
export class FileHere implements SqliteFile {
  readonly #raw: Database.Database
  readonly #kept = new Map<string, Database.Statement>()
  constructor(raw: Database.Database) {
    this.#raw = raw
  }

  async run<R>(text: string, parameters: readonly unknown[]): Promise<QueryResult<R>> {
    const statement = this.#prepared(text)
    if (statement.reader) return { rows: statement.all(parameters) as R[] }
    const { changes, lastInsertRowid } = statement.run(parameters)
    return { insertId: BigInt(lastInsertRowid), numAffectedRows: BigInt(changes), rows: [] }
  }

  async undo(): Promise<void> {
    if (this.#raw.inTransaction) await this.run('rollback', [])
  }

  async close(): Promise<void> {
    this.#raw.close()
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
