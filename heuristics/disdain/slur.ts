import { lexiconCue } from '../cue.ts'

/** Slurs and attacks on a group of people. */
export const slur = lexiconCue({
  id: 'disdain/slur',
  strength: 0.7,
  maybeFriendly: true,
  evenNegated: true,
  reason: {
    en: 'reads as an attack on a group of people',
    fr: 'se lit comme une attaque contre un groupe de personnes',
  },
})
