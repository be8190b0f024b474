import { lexiconCue } from '../cue.ts'
import en from '../lexicons/disdain/insult.en.json' with { type: 'json' }
import fr from '../lexicons/disdain/insult.fr.json' with { type: 'json' }

/** Insults, mild to vulgar. */
export const insult = lexiconCue({
  id: 'disdain/insult',
  strength: 0.55,
  maybeFriendly: true,
  maybeNames: true,
  lexicon: { en, fr },
  reason: { en: 'reads as an insult', fr: 'se lit comme une insulte' },
})
