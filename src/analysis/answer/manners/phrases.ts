import type { Stretch } from '../guard.ts'
import { type Word, wordsOf } from '../words.ts'

/**
 * Phrases as folded words: `|` between alternatives, `?` after a word that may be missing (where it
 * stands it is taken), `*` for any one word.
 * Read once; a phrase is short, so that looking for all of them is linear in the draft.
 */
export type Phrases = ReadonlyMap<string, readonly (readonly Step[])[]>

interface Step {
  readonly words: ReadonlySet<string> | null
  readonly optional: boolean
}

/**
 * One phrase a line; a line that ends with `|` goes on in the next. Its first word must be said: by it the
 * phrase is found.
 */
export function phrases(lines: string): Phrases {
  const byFirst = new Map<string, (readonly Step[])[]>()
  for (const line of lines.replace(/\|\n +/gu, '|').split('\n')) {
    const said = line.trim()
    if (said === '') continue
    const steps = said.split(/\s+/u).map(stepOf)
    const first = steps[0]
    if (first === undefined || first.words === null || first.optional)
      throw new Error(`A phrase must begin with a word that is said: ${line}`)
    for (const word of first.words) byFirst.set(word, [...(byFirst.get(word) ?? []), steps])
  }
  return byFirst
}

function stepOf(part: string): Step {
  const optional = part.endsWith('?')
  const words = optional ? part.slice(0, -1) : part
  return { words: words === '*' ? null : new Set(words.split('|')), optional }
}

/** Every place where a phrase is said; each place once, the longest. */
export function stretchesOf(text: string, among: Phrases): readonly Stretch[] {
  const words = wordsOf(text)
  const found: Stretch[] = []
  for (let at = 0; at < words.length; at++) {
    let end = at
    for (const steps of among.get(words[at]?.folded ?? '') ?? []) end = Math.max(end, endOf(words, at, steps))
    if (end === at) continue
    found.push({ start: words[at]?.start ?? 0, end: words[end - 1]?.end ?? 0 })
    at = end - 1
  }
  return found
}

/** One past the phrase's last word, or `at` where it isn't said. */
function endOf(words: readonly Word[], at: number, steps: readonly Step[]): number {
  let next = at
  for (const { words: wanted, optional } of steps) {
    const word = words[next]?.folded
    const fits = word !== undefined && (wanted === null || wanted.has(word))
    if (fits) next++
    else if (!optional) return at
  }
  return next
}

/** The folded words of a text that is compared with a draft. */
export function foldedSet(text: string): ReadonlySet<string> {
  return new Set(wordsOf(text).map(({ folded }) => folded))
}
