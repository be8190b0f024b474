import { lexiconCue } from '../cue.ts'
import en from '../lexicons/sarcasm/hyperbole.en.json' with { type: 'json' }
import fr from '../lexicons/sarcasm/hyperbole.fr.json' with { type: 'json' }

/** Praise or alarm out of all proportion. */
export const hyperbole = lexiconCue({
  id: 'sarcasm/hyperbole',
  strength: 0.35,
  lexicon: { en, fr },
  reason: { en: 'reads as deliberate exaggeration', fr: 'se lit comme une exagération voulue' },
})
