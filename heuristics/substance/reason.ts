import { lexiconCue } from '../cue.ts'
import en from '../lexicons/substance/reason.en.json' with { type: 'json' }
import fr from '../lexicons/substance/reason.fr.json' with { type: 'json' }

/** Gives a reason, a consequence, a circumstance. */
export const reason = lexiconCue({
  id: 'substance/reason',
  strength: 0.3,
  evenNegated: true,
  lexicon: { en, fr },
  reason: { en: 'gives a reason or a circumstance', fr: 'donne une raison ou une circonstance' },
})
