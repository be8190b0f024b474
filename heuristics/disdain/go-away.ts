import { lexiconCue } from '../cue.ts'

/** Orders silence, absence or worse. */
export const goAway = lexiconCue({
  id: 'disdain/go-away',
  strength: 0.55,
  maybeOfOneself: true,
  reason: { en: 'reads as sending somebody away', fr: 'se lit comme une façon de chasser quelqu’un' },
})
