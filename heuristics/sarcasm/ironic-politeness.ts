import { lexiconCue } from '../cue.ts'
import en from '../lexicons/sarcasm/ironic-politeness.en.json' with { type: 'json' }
import fr from '../lexicons/sarcasm/ironic-politeness.fr.json' with { type: 'json' }

/** Courtesy that is too much to be meant. */
export const ironicPoliteness = lexiconCue({
  id: 'sarcasm/ironic-politeness',
  strength: 0.35,
  certainFrom: 0.5,
  lexicon: { en, fr },
  reason: {
    en: 'reads as courtesy that may not be meant',
    fr: 'se lit comme une politesse qui pourrait être feinte',
  },
})
