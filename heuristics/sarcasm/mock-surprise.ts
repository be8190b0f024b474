import { lexiconCue } from '../cue.ts'
import en from '../lexicons/sarcasm/mock-surprise.en.json' with { type: 'json' }
import fr from '../lexicons/sarcasm/mock-surprise.fr.json' with { type: 'json' }

/** Surprise at what surprised nobody. */
export const mockSurprise = lexiconCue({
  id: 'sarcasm/mock-surprise',
  strength: 0.4,
  lexicon: { en, fr },
  reason: { en: 'reads as feigned surprise', fr: 'se lit comme un étonnement feint' },
})
