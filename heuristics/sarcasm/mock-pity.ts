import { lexiconCue } from '../cue.ts'

/** Pity and sorrow nobody feels: "my heart bleeds", « je pleure pour eux ». */
export const mockPity = lexiconCue({
  id: 'sarcasm/mock-pity',
  evenNegated: true,
  strength: 0.5,
  reason: { en: 'reads as pity that isn’t felt', fr: 'se lit comme une pitié qui n’est pas sentie' },
})
