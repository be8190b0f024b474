import { standsAt } from '../context.ts'
import { lexiconCue } from '../cue.ts'

/** Names a concrete aspect, device or system; weak alone. */
export const aspect = lexiconCue({
  id: 'substance/aspect',
  strength: 0.2,
  evenNegated: true,
  badThings: standsAt('unwanted'),
  reason: { en: 'names something concrete', fr: 'nomme une chose concrète' },
})
