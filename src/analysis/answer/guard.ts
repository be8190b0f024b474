import type { Comment } from '../../core/index.ts'
import { misspeltIn } from './manners/misspelt.ts'
import { hasRarePair, rarePairsOf } from './manners/rare-pairs.ts'
import { hostWords, namesIn } from './names.ts'
import type { Playbook } from './playbook.ts'
import { prepare } from './prepared.ts'
import { QUOTED_WORDS, quotesIn } from './quotes.ts'
import { type Word, wordsOf } from './words.ts'

/** A stretch of a draft, in UTF-16 code units. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

export interface Guard {
  names(text: string): readonly Stretch[]
  quotes(text: string): readonly Stretch[]
  /** Neither names nor quotes. */
  safe(text: string): boolean
  /**
   * True when no draft made of the playbook's words, the host's name and these questions can name or
   * quote the detractor: so most comments need no look at every draft.
   */
  safeWith(questions: readonly string[]): boolean
}

/** Hears in a thank-host draft whether the detractor is named or quoted (rule 5). */
export function detractorGuard(comment: Comment, playbook: Playbook): Guard {
  const { house } = prepare(playbook)
  const hosts = hostWords(comment)
  const names = namesIn(comment, house, hosts)
  let words: readonly Word[] | undefined
  const said = () => {
    words ??= wordsOf(comment.text)
    return words
  }
  const runs = quotesIn(comment, said)
  const pairs = rarePairsOf(comment, said, house)
  const findNames = (text: string) => {
    const found = names.find(text)
    const ours = (word: string) => house.has(word) || hosts.has(word)
    return [...found, ...misspeltIn(text, comment, names.parts, ours)]
  }
  const quotes = (text: string) => {
    const found = runs(text)
    return [...found, ...pairs(text).filter((pair) => !found.some(covers(pair)))]
  }
  return {
    names: findNames,
    quotes,
    safe: (text) => findNames(text).length === 0 && quotes(text).length === 0,
    safeWith: (questions) => {
      const asked = new Set(questions.flatMap((question) => wordsOf(question).map((word) => word.folded)))
      const ours = (word: string) => house.has(word) || hosts.has(word) || asked.has(word)
      return (
        !names.canStandIn(ours) &&
        longestRun(said(), ours) < QUOTED_WORDS &&
        !hasRarePair(said(), house, ours)
      )
    },
  }
}

function covers(pair: Stretch): (found: Stretch) => boolean {
  return (found) => found.start < pair.end && pair.start < found.end
}

function longestRun(words: readonly Word[], ours: (word: string) => boolean): number {
  let longest = 0
  let run = 0
  for (const word of words) {
    run = ours(word.folded) ? run + 1 : 0
    if (run > longest) longest = run
  }
  return longest
}
