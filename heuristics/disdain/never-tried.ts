import { lexiconCue } from '../cue.ts'
import en from '../lexicons/disdain/never-tried.en.json' with { type: 'json' }
import fr from '../lexicons/disdain/never-tried.fr.json' with { type: 'json' }

/** Judges without having tried. */
export const neverTried = lexiconCue({
  id: 'disdain/never-tried',
  strength: 0.4,
  evenNegated: true,
  lexicon: { en, fr },
  reason: { en: 'reads as judging without having tried', fr: 'se lit comme un jugement sans avoir essayé' },
})
