import { lexiconCue } from '../cue.ts'

/** Names what falls short, often in few or hasty words. */
export const shortfall = lexiconCue({
  id: 'substance/shortfall',
  strength: 0.4,
  evenNegated: true,
  badThings: true,
  reason: { en: 'names what falls short', fr: 'nomme ce qui laisse à désirer' },
})
