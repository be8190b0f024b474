import type { Comment } from '../../core/index.ts'
import { housePhrases } from './house-words.ts'
import { namesIn } from './names.ts'
import type { Playbook } from './playbook.ts'
import { quotesIn } from './quotes.ts'

/** A stretch of a draft, in UTF-16 code units. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

export interface Guard {
  names(text: string): readonly Stretch[]
  quotes(text: string): readonly Stretch[]
  safe(text: string): boolean
}

/** Hears in a thank-host draft whether the detractor is named or quoted (rule 5). */
export function detractorGuard(comment: Comment, playbook: Playbook): Guard {
  const names = namesIn(comment, housePhrases(playbook))
  const quotes = quotesIn(comment)
  return { names, quotes, safe: (text) => names(text).length === 0 && quotes(text).length === 0 }
}
