import { lexiconCue } from '../cue.ts'

/**
 * What one would need to cope with it: "a magnifying glass to read the menu", « un doctorat pour résilier ».
 */
export const needsATorch = lexiconCue({
  id: 'substance/needs-a-torch',
  evenNegated: true,
  neverInAdverts: true,
  strength: 0.5,
  reason: { en: 'says how hard it is by what one would need', fr: 'dit la difficulté par ce qu’il faudrait' },
})
