import { lexiconCue } from '../cue.ts'

/** Something misbehaves, in words for misbehaving. */
export const malfunction = lexiconCue({
  id: 'substance/malfunction',
  strength: 0.5,
  checkableFrom: 0.5,
  badThings: true,
  reason: { en: 'names a fault that could be checked', fr: 'nomme un défaut vérifiable' },
})
