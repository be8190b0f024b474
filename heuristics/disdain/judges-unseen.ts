import { type Cue, longRegex } from '../../src/core/index.ts'
import { lexiconCue } from '../cue.ts'

const phrases = lexiconCue({
  id: 'disdain/judges-unseen',
  evenNegated: true,
  strength: 0.6,
  reason: {
    en: 'reads as judging unseen',
    fr: 'se lit comme un jugement porté sans avoir vu',
  },
})

/** Not yet, or with good will: no judgement. */
const OPEN = longRegex()`
    \b(?:yet|curious|tempted|promising|looks? (?:great|good|nice|fun|interesting|lovely)|can['’]?t wait|
    going to try|would love|might|pas encore|curieu\w{1,3}|tente\w{0,2}|hate|j['’]aimerais|
    envie d['’](?:essayer|y)|a l['’]air (?:bien|top|super|sympa|bon|genial))\b`

/** "Don't need to play it to know", « même avec des gants j'y touche pas ». */
export const judgesUnseen: Cue = {
  ...phrases,
  listen(reading, hits) {
    return OPEN.test(reading.folded) ? [] : phrases.listen(reading, hits)
  },
}
