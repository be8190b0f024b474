import type { Reading, Sentence } from '../src/core/index.ts'
import { standing } from './context.ts'
import { perReading } from './per-reading.ts'

const taunts = standing('taunt')
const firstWords = perReading((reading) => new Set(taunts(reading).map(({ from }) => from)))

/**
 * A question asked to taunt: "what is it like to be loathed by everyone?". It wants no answer and asks for
 * nothing.
 */
export function isTaunt(reading: Reading, { question, from }: Sentence): boolean {
  return question && firstWords(reading).has(from)
}
