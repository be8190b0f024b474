import { lexiconCue } from '../cue.ts'

/** Ready-made jokes and memes. */
export const jokeTemplate = lexiconCue({
  id: 'sarcasm/joke-template',
  strength: 0.45,
  evenNegated: true,
  reason: { en: 'reads as a ready-made joke', fr: 'se lit comme une plaisanterie toute faite' },
})
