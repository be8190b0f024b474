import { lexiconCue } from '../cue.ts'

/** How long or how often it has been used. */
export const duration = lexiconCue({
  id: 'experience/duration',
  strength: 0.45,
  reason: { en: 'says how long or how often it was used', fr: 'dit la durée ou la fréquence d’usage' },
})
