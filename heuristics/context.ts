import type { PhraseHit, Reading } from '../src/core/index.ts'
import { packOf } from './languages/index.ts'
import { perReading } from './per-reading.ts'

const NONE: readonly PhraseHit[] = []

/**
 * Where the phrases of a context stand (`languages/<language>/context/<name>.json`), in order of appearance.
 * They are looked for when first asked for.
 */
export function standing(name: string): (reading: Reading) => readonly PhraseHit[] {
  return perReading((reading) => {
    const lexicon = packOf(reading.language)?.contexts?.[name]
    return lexicon === undefined ? NONE : reading.find(lexicon)
  })
}

/** Whether one of them stands anywhere. */
export function standsAnywhere(name: string): (reading: Reading) => boolean {
  const found = standing(name)
  return (reading) => found(reading).length > 0
}

/** Whether one of them stands in that sentence. */
export function standsIn(name: string): (reading: Reading, sentence: number) => boolean {
  const found = standing(name)
  const sentences = perReading((reading) => new Set(found(reading).map((hit) => hit.sentence)))
  return (reading, sentence) => sentences(reading).has(sentence)
}

/** Whether one of them ends right before that word. */
export function standsBefore(name: string): (reading: Reading, word: number) => boolean {
  const found = standing(name)
  const ends = perReading((reading) => new Set(found(reading).map(({ to }) => to)))
  return (reading, word) => ends(reading).has(word)
}

/** Whether one of them begins at that word. */
export function standsAt(name: string): (reading: Reading, word: number) => boolean {
  const found = standing(name)
  const begins = perReading((reading) => new Set(found(reading).map(({ from }) => from)))
  return (reading, word) => begins(reading).has(word)
}

/** What parts clauses, in folded text. */
const PARTS: ReadonlySet<string> = new Set('.!?,;:\n')

/** Whether nothing between two places of the folded text parts them, and they are that near. */
export function inOneBreath({ folded }: Reading, from: number, to: number, most: number): boolean {
  if (to < from || to - from > most) return false
  for (let at = from; at < to; at += 1) if (PARTS.has(folded.charAt(at))) return false
  return true
}
