import { lexiconCue } from '../cue.ts'
import en from '../lexicons/sarcasm/mock-thanks.en.json' with { type: 'json' }
import fr from '../lexicons/sarcasm/mock-thanks.fr.json' with { type: 'json' }

/** Thanks for something nobody would thank for. */
export const mockThanks = lexiconCue({
  id: 'sarcasm/mock-thanks',
  strength: 0.4,
  certainFrom: 0.5,
  lexicon: { en, fr },
  reason: { en: 'reads as mock thanks', fr: 'se lit comme un remerciement ironique' },
})
