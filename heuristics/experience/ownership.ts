import { lexiconCue } from '../cue.ts'
import en from '../lexicons/experience/ownership.en.json' with { type: 'json' }
import fr from '../lexicons/experience/ownership.fr.json' with { type: 'json' }

/** Has the product and uses it. */
export const ownership = lexiconCue({
  id: 'experience/ownership',
  strength: 0.45,
  lexicon: { en, fr },
  reason: { en: 'says that the author has it', fr: 'dit que l’auteur le possède' },
})
