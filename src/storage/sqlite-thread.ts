import { Worker } from 'node:worker_threads'
import Database from 'better-sqlite3'
import type { QueryResult } from 'kysely'
import { ownFile } from '../core/index.ts'
import type { SqliteFile } from './sqlite-file.ts'

/** What the thread is begun with. */
export interface Opening {
  readonly path: string
  /** It changes nothing. */
  readonly reads: boolean
}

export type Asked =
  | { readonly what: 'run'; readonly text: string; readonly parameters: readonly unknown[] }
  | { readonly what: 'undo' | 'close' }

/** One for each question, in order. */
export type Answer =
  | { readonly value: unknown }
  | { readonly message: string; readonly code: string | undefined }

interface Waiting {
  resolve(value: unknown): void
  reject(error: Error): void
}

/**
 * In a thread of its own: the disk's own time, at each commit, and long searches hold nobody up but who
 * waits for them.
 */
export class FileInThread implements SqliteFile {
  readonly #worker: Worker
  readonly #waiting: Waiting[] = []
  #closing = false

  constructor(opening: Opening) {
    this.#worker = new Worker(ownFile(import.meta, './sqlite-worker'), {
      workerData: opening,
      env: {},
    })
    this.#worker.on('message', (answer: Answer) => this.#heard(answer))
    // Without its database the program can do nothing, and what it had begun is unknown: it ends, to be
    // started anew.
    this.#worker.on('exit', () => {
      if (!this.#closing) throw new Error('the thread of the database ended')
    })
    this.#worker.unref()
  }

  run<R>(text: string, parameters: readonly unknown[]): Promise<QueryResult<R>> {
    return this.#ask({ what: 'run', text, parameters }) as Promise<QueryResult<R>>
  }

  async undo(): Promise<void> {
    await this.#ask({ what: 'undo' })
  }

  async close(): Promise<void> {
    this.#closing = true
    await this.#ask({ what: 'close' })
    await this.#worker.terminate()
  }

  #ask(asked: Asked): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#worker.postMessage(asked)
      // Whoever waits for the database keeps the program running.
      if (this.#waiting.push({ resolve, reject }) === 1) this.#worker.ref()
    })
  }

  #heard(answer: Answer): void {
    const waiting = this.#waiting.shift()
    if (this.#waiting.length === 0) this.#worker.unref()
    if ('value' in answer) waiting?.resolve(answer.value)
    else
      waiting?.reject(
        answer.code === undefined
          ? new Error(answer.message)
          : new Database.SqliteError(answer.message, answer.code),
      )
  }
}
