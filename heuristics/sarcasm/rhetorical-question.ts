import { lexiconCue } from '../cue.ts'
import en from '../lexicons/sarcasm/rhetorical-question.en.json' with { type: 'json' }
import fr from '../lexicons/sarcasm/rhetorical-question.fr.json' with { type: 'json' }

/** Questions that expect no answer. */
export const rhetoricalQuestion = lexiconCue({
  id: 'sarcasm/rhetorical-question',
  strength: 0.35,
  evenNegated: true,
  lexicon: { en, fr },
  reason: {
    en: 'reads as a question that expects no answer',
    fr: 'se lit comme une question qui n’attend pas de réponse',
  },
})
