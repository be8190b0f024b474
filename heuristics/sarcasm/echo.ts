import { lexiconCue } from '../cue.ts'

/** Repeats somebody's promise to hold it up: "they said", « qu’ils disaient ». */
export const echo = lexiconCue({
  id: 'sarcasm/echo',
  evenNegated: true,
  strength: 0.55,
  // « Dans quel épisode qu'il dit… ? » asks.
  spares: (folded, from) => /\bquel(?:le)?s? [^.!?]{0,24}$/.test(folded.slice(Math.max(0, from - 40), from)),
  reason: { en: 'repeats a claim in order to hold it up', fr: 'reprend une affirmation pour la tourner' },
})
