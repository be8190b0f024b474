import type { Reading } from '../src/core/index.ts'

/** What many cues, or one cue at many places, ask of a reading: worked out once. */
export function perReading<T>(work: (reading: Reading) => T): (reading: Reading) => T {
  const kept = new WeakMap<Reading, { readonly value: T }>()
  return (reading) => {
    let found = kept.get(reading)
    if (found === undefined) {
      found = { value: work(reading) }
      kept.set(reading, found)
    }
    return found.value
  }
}
