import { lexiconCue } from '../cue.ts'
import en from '../lexicons/experience/tried.en.json' with { type: 'json' }
import fr from '../lexicons/experience/tried.fr.json' with { type: 'json' }

/** What was done with it. */
export const tried = lexiconCue({
  id: 'experience/tried',
  strength: 0.45,
  lexicon: { en, fr },
  reason: { en: 'says what the author did with it', fr: 'dit ce que l’auteur en a fait' },
})
