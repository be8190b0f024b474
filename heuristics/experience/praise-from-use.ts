import { lexiconCue } from '../cue.ts'

/** Praise that only use can give. */
export const praiseFromUse = lexiconCue({
  id: 'experience/praise-from-use',
  strength: 0.4,
  reason: { en: 'reads as praise from use', fr: 'se lit comme un éloge né de l’usage' },
})
