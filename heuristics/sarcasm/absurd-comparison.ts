import { lexiconCue } from '../cue.ts'

/** "As useful as a chocolate teapot", « aussi utile qu’un parapluie en enfer ». */
export const absurdComparison = lexiconCue({
  id: 'sarcasm/absurd-comparison',
  evenNegated: true,
  strength: 0.4,
  reason: { en: 'compares with something absurd', fr: 'compare avec quelque chose d’absurde' },
})
