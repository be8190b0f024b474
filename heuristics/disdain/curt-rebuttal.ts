import { lexiconCue } from '../cue.ts'

/** Rejects a person or a claim without an argument, as under news. */
export const curtRebuttal = lexiconCue({
  id: 'disdain/curt-rebuttal',
  strength: 0.4,
  reason: { en: 'reads as rejecting without an argument', fr: 'se lit comme un rejet sans argument' },
})
