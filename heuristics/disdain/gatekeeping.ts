import { lexiconCue } from '../cue.ts'
import en from '../lexicons/disdain/gatekeeping.en.json' with { type: 'json' }
import fr from '../lexicons/disdain/gatekeeping.fr.json' with { type: 'json' }

/** Draws a line between the worthy and the others. */
export const gatekeeping = lexiconCue({
  id: 'disdain/gatekeeping',
  strength: 0.4,
  evenNegated: true,
  lexicon: { en, fr },
  reason: {
    en: 'reads as setting apart who counts',
    fr: 'se lit comme un tri entre les dignes et les autres',
  },
})
