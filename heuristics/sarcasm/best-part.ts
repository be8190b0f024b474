import { lexiconCue } from '../cue.ts'

/**
 * The best of it is its end; it hurts to look at: "best feature: the uninstall button", « mes yeux saignent
 * ».
 */
export const bestPart = lexiconCue({
  id: 'sarcasm/best-part',
  evenNegated: true,
  strength: 0.62,
  reason: { en: 'reads as a joke about how bad it is', fr: 'se lit comme une blague sur sa nullité' },
})
