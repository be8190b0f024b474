import type { Cue } from '../../src/core/index.ts'
import { isTroubled } from '../cue.ts'
import { praiseAt } from '../mood-words.ts'

/** Praise drawn out or shouted ("niiiice", "GREAT job") among words that aren't. */
export const stretchedPraise: Cue = {
  id: 'sarcasm/stretched-praise',
  signal: 'sarcasm',
  languages: ['en', 'fr'],
  listen(reading) {
    const { tokens } = reading
    const capitals = tokens.filter((token) => token.caps).length
    // Where nothing bad stands beside it, joy is meant.
    const strength = isTroubled(reading) ? 0.25 : 0.12
    const shouting = capitals * 2 > tokens.length
    return praiseAt(reading)
      .filter((at) => tokens[at]?.elongated === true || (tokens[at]?.caps === true && !shouting))
      .slice(0, 3)
      .map((at) => ({
        strength,
        reason: { en: 'praise is drawn out or shouted', fr: 'l’éloge est étiré ou crié' },
        evidence: [reading.spanOfTokens(at, at + 1)],
      }))
  },
}
