import { lexiconCue } from '../cue.ts'
import en from '../lexicons/disdain/go-away.en.json' with { type: 'json' }
import fr from '../lexicons/disdain/go-away.fr.json' with { type: 'json' }

/** Orders silence, absence or worse. */
export const goAway = lexiconCue({
  id: 'disdain/go-away',
  strength: 0.55,
  maybeOfOneself: true,
  unless: /^shut up and take my money|^ferme(?:z)? la [a-z]/,
  lexicon: { en, fr },
  reason: { en: 'reads as sending somebody away', fr: 'se lit comme une façon de chasser quelqu’un' },
})
