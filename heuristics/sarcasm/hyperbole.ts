import { lexiconCue } from '../cue.ts'

/** Praise or alarm out of all proportion. */
export const hyperbole = lexiconCue({
  id: 'sarcasm/hyperbole',
  strength: 0.35,
  reason: { en: 'reads as deliberate exaggeration', fr: 'se lit comme une exagération voulue' },
})
