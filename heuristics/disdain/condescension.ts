import { lexiconCue } from '../cue.ts'

/** Speaks from above. */
export const condescension = lexiconCue({
  id: 'disdain/condescension',
  strength: 0.45,
  maybeOfOneself: true,
  evenNegated: true,
  reason: { en: 'reads as condescending', fr: 'se lit comme condescendant' },
})
