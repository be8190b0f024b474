import { lexiconCue } from '../cue.ts'
import en from '../lexicons/sarcasm/laughing.en.json' with { type: 'json' }
import fr from '../lexicons/sarcasm/laughing.fr.json' with { type: 'json' }

/** Laughter and snorts written out. */
export const laughing = lexiconCue({
  id: 'sarcasm/laughing',
  strength: 0.3,
  lexicon: { en, fr },
  reason: { en: 'reads as laughing at something', fr: 'se lit comme un rire aux dépens de quelque chose' },
})
