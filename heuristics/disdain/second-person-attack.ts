import { lexiconCue } from '../cue.ts'

/** A kiss or a heart beside it: friends tease like that. */
const TEASES = /[\u{1F618}\u{1F970}\u{1F60D}\u{1F495}\u{1F49C}\u{1F499}]|\u2764/u

/** Turns a judgement on the person addressed: "you are so clueless", « vous êtes incompétents ». */
export const secondPersonAttack = lexiconCue({
  id: 'disdain/second-person-attack',
  evenNegated: true,
  strength: 0.5,
  sparedBy: TEASES,
  reason: {
    en: 'turns a judgement on the person addressed',
    fr: 'retourne un jugement contre la personne visée',
  },
})
