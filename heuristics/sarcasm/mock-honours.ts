import { lexiconCue } from '../cue.ts'

/**
 * Medals, titles and grandeur for a trifle or a failure: "humanity is saved", « champions du monde de la
 * panne ».
 */
export const mockHonours = lexiconCue({
  id: 'sarcasm/mock-honours',
  evenNegated: true,
  strength: 0.62,
  reason: { en: 'reads as mock honours', fr: 'se lit comme des honneurs moqueurs' },
})
