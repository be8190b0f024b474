import { lexiconCue } from '../cue.ts'
import en from '../lexicons/disdain/curt-rebuttal.en.json' with { type: 'json' }
import fr from '../lexicons/disdain/curt-rebuttal.fr.json' with { type: 'json' }

/** Rejects a person or a claim without an argument, as under news. */
export const curtRebuttal = lexiconCue({
  id: 'disdain/curt-rebuttal',
  strength: 0.4,
  lexicon: { en, fr },
  reason: { en: 'reads as rejecting without an argument', fr: 'se lit comme un rejet sans argument' },
})
