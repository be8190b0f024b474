import { lexiconCue } from '../cue.ts'

/** A joke at the author's own expense: wry, and no contempt. */
export const selfMockery = lexiconCue({
  id: 'sarcasm/self-mockery',
  evenNegated: true,
  strength: 0.25,
  reason: {
    en: 'reads as a joke at the author’s own expense',
    fr: 'se lit comme une plaisanterie sur soi-même',
  },
})
