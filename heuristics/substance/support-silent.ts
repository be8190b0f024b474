import { lexiconCue } from '../cue.ts'

/** Asked for help and got none. */
export const supportSilent = lexiconCue({
  id: 'substance/support-silent',
  strength: 0.4,
  evenNegated: true,
  reason: { en: 'says how a request for help went', fr: 'dit ce qu’a donné une demande d’aide' },
})
