import { lexiconCue } from '../cue.ts'

/** Compares with something else, or draws a consequence. */
export const comparison = lexiconCue({
  id: 'substance/comparison',
  strength: 0.35,
  evenNegated: true,
  reason: { en: 'compares, or draws a consequence', fr: 'compare, ou tire une conséquence' },
})
