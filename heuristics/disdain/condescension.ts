import { lexiconCue } from '../cue.ts'
import { anyOf, ENCOURAGES, PITIES } from '../kindly-meant.ts'

/** Speaks from above. */
export const condescension = lexiconCue({
  id: 'disdain/condescension',
  strength: 0.45,
  maybeOfOneself: true,
  evenNegated: true,
  // One's own lesson, too.
  unless: anyOf(ENCOURAGES, PITIES, /^learn to \w{2,8} (?:my|our)\b/),
  reason: { en: 'reads as condescending', fr: 'se lit comme condescendant' },
})
