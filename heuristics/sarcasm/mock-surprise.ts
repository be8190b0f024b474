import { lexiconCue } from '../cue.ts'

/** Surprise at what surprised nobody. */
export const mockSurprise = lexiconCue({
  id: 'sarcasm/mock-surprise',
  strength: 0.4,
  reason: { en: 'reads as feigned surprise', fr: 'se lit comme un étonnement feint' },
})
