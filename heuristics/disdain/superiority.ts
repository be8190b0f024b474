import { lexiconCue } from '../cue.ts'

/** Sets the author above those spoken of. */
export const superiority = lexiconCue({
  id: 'disdain/superiority',
  strength: 0.4,
  evenNegated: true,
  reason: { en: 'reads as looking down on somebody', fr: 'se lit comme un regard de haut' },
})
