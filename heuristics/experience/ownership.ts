import { lexiconCue } from '../cue.ts'

/** Has the product and uses it. */
export const ownership = lexiconCue({
  id: 'experience/ownership',
  strength: 0.45,
  reason: { en: 'says that the author has it', fr: 'dit que l’auteur le possède' },
})
