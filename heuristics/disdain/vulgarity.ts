import { lexiconCue } from '../cue.ts'
import en from '../lexicons/disdain/vulgarity.en.json' with { type: 'json' }
import fr from '../lexicons/disdain/vulgarity.fr.json' with { type: 'json' }

/** Oaths. They colour anger and contempt alike, so they weigh little. */
export const vulgarity = lexiconCue({
  id: 'disdain/vulgarity',
  strength: 0.15,
  maybeFriendly: true,
  maybeNames: true,
  evenNegated: true,
  lexicon: { en, fr },
  reason: { en: 'uses coarse words', fr: 'emploie des mots grossiers' },
})
