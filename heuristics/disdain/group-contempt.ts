import { lexiconCue } from '../cue.ts'

/** One verdict for a whole kind of people: "these people always", « tous les mêmes », « ces gens-là ». */
export const groupContempt = lexiconCue({
  id: 'disdain/group-contempt',
  evenNegated: true,
  strength: 0.35,
  whenCalm: 0.15,
  reason: {
    en: 'passes one verdict on a whole kind of people',
    fr: 'juge d’un bloc toute une sorte de gens',
  },
})
