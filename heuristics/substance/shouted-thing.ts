import type { Cue } from '../../src/core/index.ts'
import { findIn, scanOf } from '../fields/scan.ts'

const STRENGTH = 0.45
/** So many words, and so much of the text, in capitals: shouting. */
const FEWEST = 6
const SHARE = 0.6

/** Who shouts about a thing has trouble with it: "YOUR DRIVER THREW THE BOX OVER THE GATE". */
export const shoutedThing: Cue = {
  id: 'substance/shouted-thing',
  signal: 'substance',
  languages: ['en', 'fr'],
  listen(reading) {
    const scan = scanOf(reading)
    const { tokens, polarity } = reading
    const caps = tokens.filter((token) => token.caps).length
    if (scan === undefined || caps < FEWEST || caps < tokens.length * SHARE) return []
    if (polarity.positive > -polarity.negative) return []
    const at = findIn(scan.keys, scan.fields.things, 0, tokens.length)
    if (at < 0) return []
    return [
      {
        strength: STRENGTH,
        reason: {
          en: 'shouts about something in particular',
          fr: 'crie à propos de quelque chose de précis',
        },
        evidence: [reading.spanOfTokens(at, at + 1)],
      },
    ]
  },
}
