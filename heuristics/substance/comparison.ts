import { lexiconCue } from '../cue.ts'
import en from '../lexicons/substance/comparison.en.json' with { type: 'json' }
import fr from '../lexicons/substance/comparison.fr.json' with { type: 'json' }

/** Compares with something else, or draws a consequence. */
export const comparison = lexiconCue({
  id: 'substance/comparison',
  strength: 0.35,
  evenNegated: true,
  lexicon: { en, fr },
  reason: { en: 'compares, or draws a consequence', fr: 'compare, ou tire une conséquence' },
})
