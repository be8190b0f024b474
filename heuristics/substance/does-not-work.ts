import { lexiconCue } from '../cue.ts'

/** Something fails to do its work, in negations. */
export const doesNotWork = lexiconCue({
  id: 'substance/does-not-work',
  strength: 0.6,
  checkableFrom: 0.5,
  evenNegated: true,
  reason: { en: 'says what doesn’t work', fr: 'dit ce qui ne marche pas' },
})
