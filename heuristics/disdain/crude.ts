import { lexiconCue } from '../cue.ts'

/** Crude talk about bodies, sex or origin. */
export const crude = lexiconCue({
  id: 'disdain/crude',
  strength: 0.35,
  maybeFriendly: true,
  maybeNames: true,
  evenNegated: true,
  reason: { en: 'reads as crude talk about people', fr: 'se lit comme un propos cru sur des personnes' },
})
