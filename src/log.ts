import { type DestinationStream, destination, pino } from 'pino'
import type { Config } from './config.ts'
import { WinnowError } from './core/index.ts'

/** What the program tells its keeper. Ids and codes only: never comment text, never tokens (rule 9). */
export interface Log {
  info(event: string, facts?: Facts): void
  warn(event: string, facts?: Facts): void
  /** Something failed. Of an error of ours the message is told, of others only name, code and place. */
  fault(error: unknown, facts?: Facts): void
}

type Facts = Readonly<Record<string, string | number | boolean | undefined>>

/** JSON lines on stderr; on a terminal only warnings, unless a level is configured. */
export function createLog(
  level: Config['logLevel'],
  terminal: boolean,
  to: DestinationStream = destination({ fd: 2, sync: true }),
): Log {
  const log = pino(
    {
      level: level ?? (terminal ? 'warn' : 'info'),
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      // A second lock on the door: nothing below logs such fields.
      redact: {
        paths: ['text', '*.text', 'token', '*.token', 'secret', '*.secret', 'authorization'],
        censor: '[…]',
      },
    },
    to,
  )
  return {
    info: (event, facts) => log.info({ event, ...plain(facts) }),
    warn: (event, facts) => log.warn({ event, ...plain(facts) }),
    fault: (error, facts) => log.error({ event: 'fault', ...plain(facts), ...faultFacts(error) }),
  }
}

/** Names of what no log carries. */
const SECRET = /secret|token|password|authorization|^text$/i

/** Whatever was handed over by mistake, whole objects never get into the log, nor what they carry. */
function plain(facts: Facts = {}): Facts {
  return Object.fromEntries(
    Object.entries(facts).filter(([key, value]) => !SECRET.test(key) && typeof value !== 'object'),
  )
}

/**
 * A foreign error's message may quote the text it choked on, so only what it is and where it comes
 * from is told.
 */
function faultFacts(error: unknown): Facts {
  if (error instanceof WinnowError) return { code: error.code, message: error.message }
  if (!(error instanceof Error)) return { kind: typeof error }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const places = (error.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line))
  return {
    kind: error.name,
    code,
    place: places
      .slice(0, 4)
      .map((line) => line.trim())
      .join(' < '),
  }
}
