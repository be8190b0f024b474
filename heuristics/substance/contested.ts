import { lexiconCue } from '../cue.ts'

/**
 * A decision is held against somebody: "who signed off on charging for the lift", « qui a eu l’idée de … ».
 */
export const contested = lexiconCue({
  id: 'substance/contested',
  evenNegated: true,
  neverInAdverts: true,
  strength: 0.5,
  reason: { en: 'holds a decision against somebody', fr: 'reproche une décision' },
})
