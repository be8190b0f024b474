import { lexiconCue } from '../cue.ts'

/** Somebody tried something and can’t. */
export const cannotDo = lexiconCue({
  id: 'substance/cannot-do',
  strength: 0.5,
  checkableFrom: 0.5,
  evenNegated: true,
  // "I can't even" and « j'en peux plus » of laughing say nothing of what can't be done.
  unless: /^(?:i )?can['’]?t even ?[.!,…]|peux plus[^.!?]{0,40}(?:rire|rigol|drole)|put my finger/,
  reason: { en: 'says what the author couldn’t do', fr: 'dit ce que l’auteur n’a pas pu faire' },
})
