import { lexiconCue } from '../cue.ts'

/** Questions that expect no answer. */
export const rhetoricalQuestion = lexiconCue({
  id: 'sarcasm/rhetorical-question',
  strength: 0.35,
  evenNegated: true,
  reason: {
    en: 'reads as a question that expects no answer',
    fr: 'se lit comme une question qui n’attend pas de réponse',
  },
})
