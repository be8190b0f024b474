import { lexiconCue } from '../cue.ts'

/** A proposal meant as a jab: "maybe try testing it", « il suffirait de lire ». */
export const mockAdvice = lexiconCue({
  id: 'sarcasm/mock-advice',
  evenNegated: true,
  strength: 0.3,
  reason: { en: 'reads as a jab dressed as advice', fr: 'se lit comme une pique en forme de conseil' },
})
