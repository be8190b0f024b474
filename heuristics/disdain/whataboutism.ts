import { lexiconCue } from '../cue.ts'
import en from '../lexicons/disdain/whataboutism.en.json' with { type: 'json' }
import fr from '../lexicons/disdain/whataboutism.fr.json' with { type: 'json' }

/** Turns to somebody else’s fault. */
export const whataboutism = lexiconCue({
  id: 'disdain/whataboutism',
  strength: 0.4,
  evenNegated: true,
  lexicon: { en, fr },
  reason: { en: 'reads as turning to another fault', fr: 'se lit comme un renvoi à une autre faute' },
})
