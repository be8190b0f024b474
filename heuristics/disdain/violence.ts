import { lexiconCue } from '../cue.ts'
import en from '../lexicons/disdain/violence.en.json' with { type: 'json' }
import fr from '../lexicons/disdain/violence.fr.json' with { type: 'json' }

/** Wishes harm to people, or jests about it. */
export const violence = lexiconCue({
  id: 'disdain/violence',
  strength: 0.4,
  maybeFriendly: true,
  lexicon: { en, fr },
  reason: { en: 'reads as wishing harm', fr: 'se lit comme un mal souhaité' },
})
