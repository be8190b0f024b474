import type { Cue } from '../../src/core/index.ts'
import { standsIn } from '../context.ts'
import { isTaunt } from '../taunts.ts'

const FEWEST_WORDS = 5
const asks = standsIn('asks')

/** A question of some length: somebody wants to know something, not to taunt. */
export const question: Cue = {
  id: 'substance/question',
  signal: 'substance',
  languages: ['en', 'fr'],
  listen(reading) {
    return reading.sentences
      .filter(
        (sentence, at) =>
          sentence.question &&
          sentence.to - sentence.from >= FEWEST_WORDS &&
          asks(reading, at) &&
          !isTaunt(reading, sentence),
      )
      .slice(0, 2)
      .map(({ start, end }) => ({
        strength: 0.15,
        reason: { en: 'asks a question', fr: 'pose une question' },
        evidence: [reading.spanAsGiven(start, end)],
      }))
  },
}
