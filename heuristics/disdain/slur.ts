import { lexiconCue } from '../cue.ts'
import en from '../lexicons/disdain/slur.en.json' with { type: 'json' }
import fr from '../lexicons/disdain/slur.fr.json' with { type: 'json' }

/** Slurs and attacks on a group of people. */
export const slur = lexiconCue({
  id: 'disdain/slur',
  strength: 0.7,
  maybeFriendly: true,
  evenNegated: true,
  lexicon: { en, fr },
  reason: {
    en: 'reads as an attack on a group of people',
    fr: 'se lit comme une attaque contre un groupe de personnes',
  },
})
