import type { Cue } from '../../src/core/index.ts'
import { standsAnywhere } from '../context.ts'
import { lexiconCue } from '../cue.ts'

/** What turns a mention into a comparison: without one, somebody just has a cat. */
const compares = standsAnywhere('compares')

const phrases = lexiconCue({
  id: 'sarcasm/childish-comparison',
  strength: 0.55,
  evenNegated: true,
  reason: {
    en: 'reads as a mocking comparison',
    fr: 'se lit comme une comparaison moqueuse',
  },
})

/** Compares people or their work with infants, beasts or vegetables. */
export const childishComparison: Cue = {
  ...phrases,
  listen: (reading, hits) =>
    hits.length === 0 || !compares(reading) ? [] : phrases.listen(reading, hits).slice(0, 1),
}
