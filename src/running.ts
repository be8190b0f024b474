import type { Config } from './config.ts'
import type { Clock } from './core/index.ts'
import type { Log } from './log.ts'
import type { ReaderOptions } from './reader.ts'

export interface StartOptions {
  readonly config: Config
  readonly log: Log
  readonly clock?: Clock
  /** Tests put a worker here that hangs or dies, and give it less time. */
  readonly reading?: Pick<ReaderOptions, 'entry' | 'limit'>
}

export interface Running {
  /** Where the desk is, for a browser on this machine. */
  readonly url: string
  /** Sample cases that were just put in. */
  readonly samples: number
  /** Ends requests and replies under way, then closes the database. */
  stop(): Promise<void>
}
