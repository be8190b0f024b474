import { lexiconCue } from '../cue.ts'
import en from '../lexicons/disdain/bare-displeasure.en.json' with { type: 'json' }
import fr from '../lexicons/disdain/bare-displeasure.fr.json' with { type: 'json' }

/** Plain displeasure: weak by design, and never enough for a verdict. */
export const bareDispleasure = lexiconCue({
  id: 'disdain/bare-displeasure',
  strength: 0.1,
  lexicon: { en, fr },
  reason: { en: 'reads as bare displeasure', fr: 'se lit comme un simple déplaisir' },
})
