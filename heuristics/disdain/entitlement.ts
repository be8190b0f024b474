import { lexiconCue } from '../cue.ts'
import en from '../lexicons/disdain/entitlement.en.json' with { type: 'json' }
import fr from '../lexicons/disdain/entitlement.fr.json' with { type: 'json' }

/** Commands, debts claimed, doors shown. */
export const entitlement = lexiconCue({
  id: 'disdain/entitlement',
  strength: 0.35,
  maybeOfOneself: true,
  evenNegated: true,
  lexicon: { en, fr },
  reason: { en: 'reads as a command more than a request', fr: 'se lit comme un ordre plus qu’une demande' },
})
