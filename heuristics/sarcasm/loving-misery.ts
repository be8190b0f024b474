import { lexiconCue } from '../cue.ts'
import en from '../lexicons/sarcasm/loving-misery.en.json' with { type: 'json' }
import fr from '../lexicons/sarcasm/loving-misery.fr.json' with { type: 'json' }

/** Love of what nobody loves. */
export const lovingMisery = lexiconCue({
  id: 'sarcasm/loving-misery',
  strength: 0.35,
  certainFrom: 0.5,
  lexicon: { en, fr },
  reason: { en: 'reads as pleasure in an annoyance', fr: 'se lit comme le plaisir d’un désagrément' },
})
