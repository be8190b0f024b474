import { lexiconCue } from '../cue.ts'
import en from '../lexicons/sarcasm/mock-applause.en.json' with { type: 'json' }
import fr from '../lexicons/sarcasm/mock-applause.fr.json' with { type: 'json' }

/** Applause and praise for something nobody would praise. */
export const mockApplause = lexiconCue({
  id: 'sarcasm/mock-applause',
  strength: 0.4,
  certainFrom: 0.5,
  lexicon: { en, fr },
  reason: { en: 'reads as mock applause', fr: 'se lit comme des applaudissements moqueurs' },
})
