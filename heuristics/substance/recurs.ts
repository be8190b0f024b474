import type { Cue } from '../../src/core/index.ts'
import { lexiconCue } from '../cue.ts'

const phrases = lexiconCue({
  id: 'substance/recurs',
  evenNegated: true,
  neverInAdverts: true,
  strength: 0.45,
  reason: { en: 'says that it keeps happening', fr: 'dit que cela se répète' },
})

/** What happens again and again; said in good humour it is a habit ("I smile every time"). */
export const recurs: Cue = {
  ...phrases,
  listen(reading, hits) {
    const heard = phrases.listen(reading, hits)
    const { positive, negative } = reading.polarity
    if (heard.length === 0 || positive <= -negative) return heard
    return heard.map((one) => ({ ...one, strength: one.strength / 2 }))
  },
}
