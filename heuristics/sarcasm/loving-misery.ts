import { lexiconCue } from '../cue.ts'

/** Love of what nobody loves. */
export const lovingMisery = lexiconCue({
  id: 'sarcasm/loving-misery',
  strength: 0.35,
  certainFrom: 0.5,
  reason: { en: 'reads as pleasure in an annoyance', fr: 'se lit comme le plaisir d’un désagrément' },
})
