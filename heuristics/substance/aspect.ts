import { longRegex } from '../../src/core/index.ts'
import { lexiconCue } from '../cue.ts'

/** Names a concrete aspect, device or system; weak alone. */
export const aspect = lexiconCue({
  id: 'substance/aspect',
  strength: 0.2,
  evenNegated: true,
  badThings: longRegex()`
      ^(?:ads|adverts|advertising|tracking|pubs?|publicites?|pistage|paywall|subscription|abonnement|fees|
      frais)$`,
  reason: { en: 'names something concrete', fr: 'nomme une chose concrète' },
})
