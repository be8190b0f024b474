import { lexiconCue } from '../cue.ts'

/** Condolences, funerals and conditional stars: "five stars, if you've had a head injury". */
export const mockMourning = lexiconCue({
  id: 'sarcasm/mock-mourning',
  evenNegated: true,
  strength: 0.62,
  reason: {
    en: 'reads as mock mourning or mock recommendation',
    fr: 'se lit comme un faux deuil ou un faux conseil',
  },
})
