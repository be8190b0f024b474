import { lexiconCue } from '../cue.ts'

/** Repeats somebody's promise to hold it up: "they said", « qu’ils disaient ». */
export const echo = lexiconCue({
  id: 'sarcasm/echo',
  evenNegated: true,
  strength: 0.55,
  reason: { en: 'repeats a claim in order to hold it up', fr: 'reprend une affirmation pour la tourner' },
})
