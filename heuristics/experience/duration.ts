import { lexiconCue } from '../cue.ts'
import en from '../lexicons/experience/duration.en.json' with { type: 'json' }
import fr from '../lexicons/experience/duration.fr.json' with { type: 'json' }

/** How long or how often it has been used. */
export const duration = lexiconCue({
  id: 'experience/duration',
  strength: 0.45,
  lexicon: { en, fr },
  reason: { en: 'says how long or how often it was used', fr: 'dit la durée ou la fréquence d’usage' },
})
