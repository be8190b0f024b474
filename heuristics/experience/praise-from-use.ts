import { lexiconCue } from '../cue.ts'
import en from '../lexicons/experience/praise-from-use.en.json' with { type: 'json' }
import fr from '../lexicons/experience/praise-from-use.fr.json' with { type: 'json' }

/** Praise that only use can give. */
export const praiseFromUse = lexiconCue({
  id: 'experience/praise-from-use',
  strength: 0.4,
  lexicon: { en, fr },
  reason: { en: 'reads as praise from use', fr: 'se lit comme un éloge né de l’usage' },
})
