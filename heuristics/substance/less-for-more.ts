import { lexiconCue } from '../cue.ts'

/**
 * More money or effort for less: "prices up 30 percent", « moitié moins dans l’assiette », "twice the price".
 */
export const lessForMore = lexiconCue({
  id: 'substance/less-for-more',
  evenNegated: true,
  neverInAdverts: true,
  strength: 0.5,
  reason: { en: 'says what got worse or dearer', fr: 'dit ce qui a empiré ou renchéri' },
})
