import { lexiconCue } from '../cue.ts'
import en from '../lexicons/substance/aspect.en.json' with { type: 'json' }
import fr from '../lexicons/substance/aspect.fr.json' with { type: 'json' }

/** Names a concrete aspect, device or system; weak alone. */
export const aspect = lexiconCue({
  id: 'substance/aspect',
  strength: 0.2,
  evenNegated: true,
  badThings:
    /^(?:ads|adverts|advertising|tracking|pubs?|publicites?|pistage|paywall|subscription|abonnement|fees|frais)$/,
  lexicon: { en, fr },
  reason: { en: 'names something concrete', fr: 'nomme une chose concrète' },
})
