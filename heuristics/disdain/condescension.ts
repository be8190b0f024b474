import { lexiconCue } from '../cue.ts'
import en from '../lexicons/disdain/condescension.en.json' with { type: 'json' }
import fr from '../lexicons/disdain/condescension.fr.json' with { type: 'json' }

/** Speaks from above. */
export const condescension = lexiconCue({
  id: 'disdain/condescension',
  strength: 0.45,
  maybeOfOneself: true,
  evenNegated: true,
  lexicon: { en, fr },
  reason: { en: 'reads as condescending', fr: 'se lit comme condescendant' },
})
