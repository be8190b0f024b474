import { lexiconCue } from '../cue.ts'

/** Courtesy that is too much to be meant. */
export const ironicPoliteness = lexiconCue({
  id: 'sarcasm/ironic-politeness',
  strength: 0.35,
  certainFrom: 0.5,
  reason: {
    en: 'reads as courtesy that may not be meant',
    fr: 'se lit comme une politesse qui pourrait être feinte',
  },
})
