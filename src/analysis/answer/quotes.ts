import type { Comment } from '../../core/index.ts'
import { articleSays } from './article.ts'
import type { Stretch } from './guard.ts'
import { type Word, wordsOf } from './words.ts'

/** So many words in a row are a quotation … */
export const QUOTED_WORDS = 4
/** … when they are at least so long together (UTF-16 code units): "and this is a" is nobody's. */
const QUOTED_LENGTH = 20

/**
 * Finds runs of four or more consecutive words of the comment in a draft, unless the article says
 * them too (then they are the host's). Linear in comment, article and draft.
 */
export function quotesIn(
  comment: Comment,
  wordsSaid: () => readonly Word[],
): (text: string) => readonly Stretch[] {
  let said: Runs | undefined
  let host: Runs | undefined
  return (text) => {
    said ??= runsOf(wordsSaid())
    const words = wordsOf(text)
    const found: { start: number; end: number }[] = []
    for (let at = 0; at + QUOTED_WORDS <= words.length; at++) {
      if (!has(said, words, at)) continue
      host ??= runsOf(wordsOf(articleSays(comment)))
      if (has(host, words, at)) continue
      const start = words[at]?.start ?? 0
      const end = words[at + QUOTED_WORDS - 1]?.end ?? 0
      const last = found.at(-1)
      if (last && last.end > start) last.end = end
      else found.push({ start, end })
    }
    return found.filter(({ start, end }) => end - start >= QUOTED_LENGTH)
  }
}

/** The runs of a text by their first word: most words of a draft begin none. */
type Runs = ReadonlyMap<string, ReadonlySet<string>>

function runsOf(words: readonly Word[]): Runs {
  const runs = new Map<string, Set<string>>()
  for (let at = 0; at + QUOTED_WORDS <= words.length; at++) {
    const first = words[at]?.folded ?? ''
    const there = runs.get(first)
    if (there === undefined) runs.set(first, new Set([runAt(words, at)]))
    else there.add(runAt(words, at))
  }
  return runs
}

function has(runs: Runs, words: readonly Word[], at: number): boolean {
  const there = runs.get(words[at]?.folded ?? '')
  return there?.has(runAt(words, at)) === true
}

function runAt(words: readonly Word[], at: number): string {
  let run = ''
  for (let offset = 0; offset < QUOTED_WORDS; offset++) run += `${words[at + offset]?.folded} `
  return run
}
