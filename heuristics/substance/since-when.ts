import { lexiconCue } from '../cue.ts'
import en from '../lexicons/substance/since-when.en.json' with { type: 'json' }
import fr from '../lexicons/substance/since-when.fr.json' with { type: 'json' }

/** When it began, how it was before, how often. */
export const sinceWhen = lexiconCue({
  id: 'substance/since-when',
  strength: 0.35,
  evenNegated: true,
  lexicon: { en, fr },
  reason: { en: 'says since when or how often', fr: 'dit depuis quand ou combien de fois' },
})
