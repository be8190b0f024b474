import { lexiconCue } from '../cue.ts'

/** Sure of disliking it beforehand, or wishing it ill. */
export const faultFinding = lexiconCue({
  id: 'disdain/fault-finding',
  strength: 0.35,
  evenNegated: true,
  reason: { en: 'reads as having judged beforehand', fr: 'se lit comme un jugement déjà fait' },
})
