import type { html } from 'hono/html'
import type { Actor } from '../../src/core/index.ts'
import { WORDS, type Words } from '../../src/core/words/index.ts'
import type { Preferences } from './preferences.ts'
import type { Session } from './security/session.ts'
import { PAGE_WORDS, type PageWords } from './words/index.ts'

export type Html = ReturnType<typeof html>

/** What every view needs besides its own model. */
export interface Page extends Preferences {
  /** Shared with Slack and Discord. */
  readonly words: Words
  readonly say: PageWords
  readonly brand: string
  readonly actor: Actor
  /** Goes into every form. */
  readonly csrf: string
  readonly now: Date
  /** Somebody signed in, so they can sign out. */
  readonly signedIn: boolean
  /** Address of the assets, with their hash. */
  readonly assets: string
}

export interface DeskEnv {
  Variables: { session: Session; page: Page }
}

export function pageOf(
  more: Omit<Page, 'words' | 'say' | keyof Preferences> & { readonly preferences: Preferences },
): Page {
  const { preferences, ...rest } = more
  return {
    ...preferences,
    ...rest,
    words: WORDS[preferences.language],
    say: PAGE_WORDS[preferences.language],
  }
}
