import { lexiconCue } from '../cue.ts'

/** Thanks for something nobody would thank for. */
export const mockThanks = lexiconCue({
  id: 'sarcasm/mock-thanks',
  strength: 0.4,
  certainFrom: 0.5,
  reason: { en: 'reads as mock thanks', fr: 'se lit comme un remerciement ironique' },
})
