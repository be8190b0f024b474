import type { PlatformServices } from '../../../src/core/index.ts'

export const NOT_FOUND = 'a forum in DISCORD_FORUMS was not found: it is no forum, or the bot may not see it'

/** Says each thing once per process, so that a missing right in a busy forum doesn't fill the log. */
export interface Notices {
  tell(what: string, ids: Readonly<Record<string, string>>): void
}

export function createNotices({ inform }: Pick<PlatformServices, 'inform'>): Notices {
  const told = new Set<string>()
  return {
    tell(what, ids) {
      const key = `${what} ${Object.values(ids).join(' ')}`
      if (told.has(key)) return
      told.add(key)
      inform(what, ids)
    },
  }
}
