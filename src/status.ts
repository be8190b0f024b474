import type { Config } from './config.ts'
import { type Clock, type Logged, type Status, WinnowError } from './core/index.ts'
import type { Brakes } from './desk/brakes.ts'
import type { Log } from './log.ts'
import type { Storage } from './storage/index.ts'

/** So much of the log is kept in memory, for the page that shows it. */
const KEPT = 200
const SHOWN = 20
const LATE = 10

export interface RecallingLog extends Log {
  /** The newest first. */
  recent(): readonly Logged[]
}

/** The same log, whose last lines can be looked at. */
export function recalling(log: Log, clock: Clock): RecallingLog {
  const kept: Logged[] = []
  const keep = (kind: Logged['kind'], what: string, facts: Readonly<Record<string, unknown>> = {}) => {
    const { caseId, platform } = facts
    kept.unshift({
      at: clock.now().toISOString(),
      kind,
      what,
      ...(typeof caseId === 'string' ? { caseId } : {}),
      ...(typeof platform === 'string' ? { platform } : {}),
    })
    kept.length = Math.min(kept.length, KEPT)
  }
  return {
    info: log.info,
    warn(event, facts) {
      log.warn(event, facts)
      keep('notice', event, facts)
    },
    fault(error, facts) {
      log.fault(error, facts)
      keep('fault', wordsOf(error), facts)
    },
    recent: () => kept,
  }
}

/** As the log has it: of a foreign error only what it is, since its message may quote a comment. */
function wordsOf(error: unknown): string {
  if (error instanceof WinnowError) return `${error.code}: ${error.message}`
  if (!(error instanceof Error)) return typeof error
  return 'code' in error ? `${error.name} (${String(error.code)})` : error.name
}

interface StatusParts {
  readonly config: Pick<Config, 'platforms' | 'dryRun'>
  readonly storage: Pick<Storage, 'store' | 'health'>
  readonly brakes: Brakes
  readonly log: Pick<RecallingLog, 'recent'>
}

export function statusOf({ config, storage, brakes, log }: StatusParts): () => Promise<Status> {
  return async () => {
    const { store } = storage
    const [checks, toRead, toSend, late] = await Promise.all([
      storage.health(),
      store.readingsLength(),
      store.outboxLength(),
      store.delayedOutbox(LATE),
    ])
    const recent = log.recent()
    return {
      checks,
      toRead,
      toSend,
      late: late.map(({ caseId, attempts, why, sendAt }) => ({ caseId, attempts, why, sendAt })),
      resting: brakes.standing().flatMap(({ sources, restsUntil }) => {
        return restsUntil === undefined ? [] : [{ sources, restsUntil }]
      }),
      platforms: config.platforms.map(({ name }) => ({
        title: name,
        last: recent.find(({ platform }) => platform === name),
      })),
      faults: recent.filter(({ kind }) => kind === 'fault').slice(0, SHOWN),
      dryRun: config.dryRun,
    }
  }
}
