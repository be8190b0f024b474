import type { Reading } from '../src/core/index.ts'

/** What many cues, or one cue at many places, ask of a reading: worked out once. */
export function perReading<T>(work: (reading: Reading) => T): (reading: Reading) => T {
  const kept = new WeakMap<Reading, { readonly value: T }>()
  // Nearly always the same reading is asked about as just before.
  let last: WeakKey | undefined
  let lastFound: { readonly value: T } | undefined
  return (reading) => {
    if (reading === last && lastFound !== undefined) return lastFound.value
    let found = kept.get(reading)
    if (found === undefined) {
      found = { value: work(reading) }
      kept.set(reading, found)
    }
    last = reading
    lastFound = found
    return found.value
  }
}

/** The same of one sentence, by its index: as far as asked for. */
export function perSentence<T>(
  work: (reading: Reading, sentence: number) => T,
): (reading: Reading, sentence: number) => T {
  const keptOf = perReading(() => new Map<number, { readonly value: T }>())
  return (reading, sentence) => {
    const kept = keptOf(reading)
    let found = kept.get(sentence)
    if (found === undefined) {
      found = { value: work(reading, sentence) }
      kept.set(sentence, found)
    }
    return found.value
  }
}
