import { lexiconCue } from '../cue.ts'
import en from '../lexicons/disdain/superiority.en.json' with { type: 'json' }
import fr from '../lexicons/disdain/superiority.fr.json' with { type: 'json' }

/** Sets the author above those spoken of. */
export const superiority = lexiconCue({
  id: 'disdain/superiority',
  strength: 0.4,
  evenNegated: true,
  unless: /^how (?:ignorant|unaware|clueless) (?:most|many|some) (?:people|of us)\b/,
  lexicon: { en, fr },
  reason: { en: 'reads as looking down on somebody', fr: 'se lit comme un regard de haut' },
})
