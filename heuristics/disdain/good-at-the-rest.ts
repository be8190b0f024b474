import { lexiconCue } from '../cue.ts'

/** Praise for the wrong thing: "good at press releases, not at software", « fort en pub, pas en trains ». */
export const goodAtTheRest = lexiconCue({
  id: 'disdain/good-at-the-rest',
  evenNegated: true,
  strength: 0.5,
  reason: { en: 'praises what nobody came for', fr: 'loue ce que personne ne demandait' },
})
