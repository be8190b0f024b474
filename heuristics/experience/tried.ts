import { lexiconCue } from '../cue.ts'

/** What was done with it. */
export const tried = lexiconCue({
  id: 'experience/tried',
  strength: 0.45,
  reason: { en: 'says what the author did with it', fr: 'dit ce que l’auteur en a fait' },
})
