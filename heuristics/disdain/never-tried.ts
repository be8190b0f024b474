import { lexiconCue } from '../cue.ts'

/** Judges without having tried. */
export const neverTried = lexiconCue({
  id: 'disdain/never-tried',
  strength: 0.4,
  evenNegated: true,
  reason: { en: 'reads as judging without having tried', fr: 'se lit comme un jugement sans avoir essayé' },
})
