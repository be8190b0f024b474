import { roomFor } from './analysis/known/vectors.ts'
import { ownFile, type Reader, type Timers } from './core/index.ts'
import type { WinnowOptions } from './main.ts'
import { createPool } from './reading/pool.ts'

export interface ReaderOptions {
  /** The same as the analyzer's, as plain data. */
  readonly winnow: WinnowOptions
  readonly timers: Timers
  readonly report: (error: unknown) => void
  /** Tests put a worker here that hangs or dies. */
  readonly entry?: URL | undefined
  /** Milliseconds for one comment. */
  readonly limit?: number | undefined
}

/** Comments are read in threads of their own (rule 11). */
export function openReader({ winnow, timers, report, entry, limit }: ReaderOptions): Reader {
  return createPool({
    entry: entry ?? ownFile(import.meta, './reader-worker'),
    data: winnow.answers === undefined ? winnow : { ...winnow, answerVectors: roomFor(winnow.answers) },
    timers,
    report,
    ...(limit === undefined ? {} : { limit }),
  })
}
