import { lexiconCue } from '../cue.ts'

/**
 * "Why does the gate close at noon", « pourquoi le guichet ferme à midi »: who asks why takes the fact
 * for granted and isn't pleased. Names and origins are plain curiosity.
 */
export const whySo = lexiconCue({
  id: 'substance/why-so',
  evenNegated: true,
  neverInAdverts: true,
  strength: 0.3,
  reason: { en: 'asks why it is so', fr: 'demande pourquoi il en est ainsi' },
})
