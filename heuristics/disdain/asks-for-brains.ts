import { lexiconCue } from '../cue.ts'

/**
 * Doubts that somebody has a mind, eyes or a diploma: "do you share one brain", « le permis dans une pochette
 * surprise ».
 */
export const asksForBrains = lexiconCue({
  id: 'disdain/asks-for-brains',
  evenNegated: true,
  strength: 0.55,
  reason: { en: 'doubts that anybody there has a mind', fr: 'doute que quelqu’un y ait toute sa tête' },
})
