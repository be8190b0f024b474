import type { Cue } from '../../src/core/index.ts'
import { lexiconCue } from '../cue.ts'

const phrases = lexiconCue({
  id: 'substance/short-lived',
  evenNegated: true,
  neverInAdverts: true,
  strength: 0.5,
  reason: { en: 'says how soon it happened', fr: 'dit au bout de combien de temps' },
})

/** How soon it gave out: "after two washes", « dès la première pluie ». In good humour it is a success. */
export const shortLived: Cue = {
  ...phrases,
  listen(reading, hits) {
    const heard = phrases.listen(reading, hits)
    const { positive, negative } = reading.polarity
    return positive > -negative ? heard.map((one) => ({ ...one, strength: 0.15 })) : heard
  },
}
