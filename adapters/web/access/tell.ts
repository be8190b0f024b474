import { LRUCache } from 'lru-cache'
import type { Clock } from '../../../src/core/index.ts'

/** The log, as far as access needs it. */
export interface AccessLog {
  info(event: string, facts: Facts): void
  warn(event: string, facts: Facts): void
}
type Facts = Readonly<Record<string, string | number | boolean>>

export interface Refusal {
  /** A part of the server, never a path: whoever asks chooses paths. */
  readonly at: 'desk' | 'login' | 'api' | 'hooks' | 'metrics' | 'events'
  readonly address: string
  readonly status: number
}

/** What is told of access: ids, addresses and parts only. */
export interface Tell {
  info(event: 'logged-in' | 'logged-out', facts: Facts): void
  refused(refusal: Refusal): void
}

const WINDOW = 60_000
/** Lines a minute for one address, and in all; what is beyond is counted. */
const LINES = 10
const LINES_IN_ALL = 100

/** Refusals are told, but nobody can fill a disk with them. */
export function createTell(log: AccessLog, clock: Clock): Tell {
  const lines = new LRUCache<string, number>({ max: 1_000 })
  let since = 0
  let told = 0
  let untold = 0
  return {
    info: (event, facts) => log.info(event, facts),
    refused({ at, address, status }) {
      const now = clock.now().getTime()
      if (now - since >= WINDOW) {
        if (untold > 0) log.warn('refusals-untold', { count: untold })
        lines.clear()
        since = now
        told = 0
        untold = 0
      }
      const before = lines.get(address) ?? 0
      if (before >= LINES || told >= LINES_IN_ALL) {
        untold += 1
        return
      }
      lines.set(address, before + 1)
      told += 1
      log.warn('refused', { at, status, address: address === '' ? 'gone' : address })
    },
  }
}
