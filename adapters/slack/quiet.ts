import { type Logger, LogLevel } from '@slack/bolt'
import type { PlatformServices } from '../../src/core/index.ts'

/**
 * Stands in for Bolt's logger. Bolt logs bodies, errors and answers as they are, and those hold what
 * people wrote and sometimes tokens: so only codes are passed on, and nothing below a warning.
 */
export function quietLogger({ inform }: Pick<PlatformServices, 'inform'>): Logger {
  const told = (level: string, what: readonly unknown[]) => {
    const codes = what.map(codeIn).filter((code) => code !== undefined)
    inform(`slack library ${level}`, codes[0] === undefined ? {} : { code: codes[0] })
  }
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (...what: readonly unknown[]) => told('warning', what),
    error: (...what: readonly unknown[]) => told('error', what),
    setLevel: () => undefined,
    getLevel: () => LogLevel.ERROR,
    setName: () => undefined,
  }
}

function codeIn(what: unknown): string | undefined {
  if (!(what instanceof Error)) return undefined
  const code = 'code' in what ? what.code : what.name
  return typeof code === 'string' && /^\w{1,60}$/.test(code) ? code : undefined
}
