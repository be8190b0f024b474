import type { Cue } from '../../src/core/index.ts'
import { isTaunt } from '../taunts.ts'

const MOST_HEARD = 2

/**
 * Asked to taunt, not to know: "are you useless every day, or only on Mondays?", « ça fait quoi d’être
 * détesté ? ».
 */
export const tauntingQuestion: Cue = {
  id: 'disdain/taunting-question',
  signal: 'disdain',
  languages: ['en', 'fr'],
  listen(reading) {
    return reading.sentences
      .filter((sentence) => isTaunt(reading, sentence))
      .slice(0, MOST_HEARD)
      .map(({ start, end }) => ({
        strength: 0.5,
        reason: {
          en: 'reads as a question asked to taunt',
          fr: 'se lit comme une question posée pour narguer',
        },
        evidence: [reading.spanAsGiven(start, end)],
      }))
  },
}
