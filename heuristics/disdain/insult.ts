import { lexiconCue } from '../cue.ts'

/** Insults, mild to vulgar. */
export const insult = lexiconCue({
  id: 'disdain/insult',
  strength: 0.55,
  maybeFriendly: true,
  maybeNames: true,
  reason: { en: 'reads as an insult', fr: 'se lit comme une insulte' },
})
