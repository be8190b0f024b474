import type { Reading } from '../src/core/index.ts'

/** Words are told apart by so many first letters: enough to leave most cues out of most comments. */
const LETTERS = 4
/** Stands for any number. */
const NUMBER = '0'

const known = new WeakMap<Reading, ReadonlySet<string>>()

/** The beginnings of words without one of which a cue can't hear anything; `0` is any number. */
export function starts(words: string): ReadonlySet<string> {
  return new Set(
    words
      .split(/\s+/)
      .filter((word) => word !== '')
      .map((word) => word.slice(0, LETTERS)),
  )
}

/** Whether any word of the reading begins like one of these. Looked up, not searched for. */
export function startsAny(reading: Reading, wanted: ReadonlySet<string>): boolean {
  const found = startsOf(reading)
  const [few, many] = wanted.size < found.size ? [wanted, found] : [found, wanted]
  for (const start of few) if (many.has(start)) return true
  return false
}

function startsOf(reading: Reading): ReadonlySet<string> {
  let found = known.get(reading)
  if (found === undefined) {
    const all = new Set<string>()
    for (const { folded } of reading.tokens) {
      const first = folded.charCodeAt(0)
      all.add(first >= 48 && first <= 57 ? NUMBER : folded.slice(0, LETTERS))
    }
    found = all
    known.set(reading, found)
  }
  return found
}
