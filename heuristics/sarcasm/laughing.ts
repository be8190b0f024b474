import { lexiconCue } from '../cue.ts'

/** Laughter and snorts written out. */
export const laughing = lexiconCue({
  id: 'sarcasm/laughing',
  strength: 0.3,
  reason: { en: 'reads as laughing at something', fr: 'se lit comme un rire aux dépens de quelque chose' },
})
