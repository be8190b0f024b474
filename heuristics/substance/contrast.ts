import { lexiconCue } from '../cue.ts'

/** “Good, but …”: what follows the turn is the point. */
export const contrast = lexiconCue({
  id: 'substance/contrast',
  strength: 0.3,
  evenNegated: true,
  reason: { en: 'turns to a concrete point', fr: 'en vient à un point précis' },
})
