import { lexiconCue } from '../cue.ts'

/** Draws a line between the worthy and the others. */
export const gatekeeping = lexiconCue({
  id: 'disdain/gatekeeping',
  strength: 0.4,
  evenNegated: true,
  reason: {
    en: 'reads as setting apart who counts',
    fr: 'se lit comme un tri entre les dignes et les autres',
  },
})
