import { lexiconCue } from '../cue.ts'

/** Pleasure laid on too thick. */
export const ironicIntensifier = lexiconCue({
  id: 'sarcasm/ironic-intensifier',
  strength: 0.4,
  certainFrom: 0.5,
  evenNegated: true,
  reason: { en: 'reads as pleasure laid on too thick', fr: 'se lit comme un contentement trop appuyé' },
})
