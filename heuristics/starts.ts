import type { Reading } from '../src/core/index.ts'

/** Words are told apart by so many first letters: enough to leave most cues out of most comments. */
const LETTERS = 4
/** Stands for any number. */
const NUMBER = '0'
const BITS = 32

/** Beginnings of words as bits: asking for many at once costs a few operations. */
export type Starts = readonly { readonly at: number; readonly bits: number }[]

/** Every beginning that any cue asks for, with its number. */
const numbers = new Map<string, number>()
const known = new WeakMap<Reading, Uint32Array>()

/** The beginnings of words without one of which a cue can't hear anything; `0` is any number. */
export function starts(words: string): Starts {
  const cells = new Map<number, number>()
  for (const word of words.split(/\s+/)) {
    if (word === '') continue
    const number = numberOf(word.slice(0, LETTERS))
    const at = Math.floor(number / BITS)
    cells.set(at, ((cells.get(at) ?? 0) | (1 << (number % BITS))) >>> 0)
  }
  return [...cells].map(([at, bits]) => ({ at, bits }))
}

function numberOf(start: string): number {
  const number = numbers.get(start) ?? numbers.size
  numbers.set(start, number)
  return number
}

/** Whether any word of the reading begins like one of these. Looked up, not searched for. */
export function startsAny(reading: Reading, wanted: Starts): boolean {
  const found = startsOf(reading)
  for (const { at, bits } of wanted) if (((found[at] ?? 0) & bits) !== 0) return true
  return false
}

function startsOf(reading: Reading): Uint32Array {
  let found = known.get(reading)
  if (found === undefined) {
    found = new Uint32Array(Math.ceil(numbers.size / BITS))
    for (const { folded } of reading.tokens) {
      const first = folded.charCodeAt(0)
      const number = numbers.get(first >= 48 && first <= 57 ? NUMBER : folded.slice(0, LETTERS))
      if (number === undefined) continue
      const at = Math.floor(number / BITS)
      found[at] = (found[at] ?? 0) | (1 << (number % BITS))
    }
    known.set(reading, found)
  }
  return found
}
