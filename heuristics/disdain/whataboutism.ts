import { lexiconCue } from '../cue.ts'

/** Turns to somebody else’s fault. */
export const whataboutism = lexiconCue({
  id: 'disdain/whataboutism',
  strength: 0.4,
  evenNegated: true,
  reason: { en: 'reads as turning to another fault', fr: 'se lit comme un renvoi à une autre faute' },
})
