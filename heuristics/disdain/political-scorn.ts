import { lexiconCue } from '../cue.ts'

/** Denies a camp or the press its good faith or its reason. */
export const politicalScorn = lexiconCue({
  id: 'disdain/political-scorn',
  strength: 0.4,
  evenNegated: true,
  reason: { en: 'reads as scorn for a camp', fr: 'se lit comme le mépris d’un camp' },
})
