import { type Cue, longRegex } from '../../src/core/index.ts'
import { lexiconCue } from '../cue.ts'

const phrases = lexiconCue({
  id: 'disdain/never-tried',
  strength: 0.4,
  evenNegated: true,
  reason: { en: 'reads as judging without having tried', fr: 'se lit comme un jugement sans avoir essayé' },
})

/** Not yet, or on good report: no judgement. */
const OPEN = longRegex()`
    \b(?:yet|swears? by|looks? (?:great|good|nice|promising|fun|interesting)|can['’]?t wait|might try|
    going to try|want to|would love|pas encore|ne jure que|hate de|envie|tente(?:r|e)?|donne envie|
    j['’]aimerais)\b`

/** Judges without having tried. */
export const neverTried: Cue = {
  ...phrases,
  listen(reading, hits) {
    if (hits.length === 0 || OPEN.test(reading.folded)) return []
    return phrases.listen(reading, hits)
  },
}
