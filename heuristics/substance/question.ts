import { type Cue, longRegex } from '../../src/core/index.ts'
import { isTaunt } from '../taunts.ts'

const FEWEST_WORDS = 5
const ASKING = longRegex()`
    \b(?:how|why|what|when|where|which|can|could|is there|does|do i|will|would|any|should|comment|pourquoi|
    quand|quel\w{0,3}|ou|est-ce|y a[- ]t[- ]il|peut-on|pouvez|pourriez|serait|que|avez|faut-il|savez)\b`

/** A question of some length: somebody wants to know something, not to taunt. */
export const question: Cue = {
  id: 'substance/question',
  signal: 'substance',
  languages: ['en', 'fr'],
  listen(reading) {
    return reading.sentences
      .filter(
        (sentence) =>
          sentence.question &&
          sentence.to - sentence.from >= FEWEST_WORDS &&
          reading.tokens.slice(sentence.from, sentence.to).some(({ folded }) => ASKING.test(folded)) &&
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
