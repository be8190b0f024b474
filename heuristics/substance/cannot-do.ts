import { lexiconCue } from '../cue.ts'

/** Somebody tried something and can’t. */
export const cannotDo = lexiconCue({
  id: 'substance/cannot-do',
  strength: 0.5,
  checkableFrom: 0.5,
  evenNegated: true,
  reason: { en: 'says what the author couldn’t do', fr: 'dit ce que l’auteur n’a pas pu faire' },
})
