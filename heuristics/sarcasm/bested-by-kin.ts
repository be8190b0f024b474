import { lexiconCue } from '../cue.ts'

/** "My nephew did the same in his bedroom", « ma fille de six ans dessine mieux ». */
export const bestedByKin = lexiconCue({
  id: 'sarcasm/bested-by-kin',
  evenNegated: true,
  strength: 0.34,
  reason: {
    en: 'compares with what a child or a pet does',
    fr: 'compare à ce que fait un enfant ou un animal',
  },
})
