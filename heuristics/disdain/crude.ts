import { lexiconCue } from '../cue.ts'
import en from '../lexicons/disdain/crude.en.json' with { type: 'json' }
import fr from '../lexicons/disdain/crude.fr.json' with { type: 'json' }

/** Crude talk about bodies, sex or origin. */
export const crude = lexiconCue({
  id: 'disdain/crude',
  strength: 0.35,
  maybeFriendly: true,
  maybeNames: true,
  evenNegated: true,
  lexicon: { en, fr },
  reason: { en: 'reads as crude talk about people', fr: 'se lit comme un propos cru sur des personnes' },
})
