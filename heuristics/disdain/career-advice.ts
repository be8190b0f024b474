import { lexiconCue } from '../cue.ts'

/** Sends people to another trade, or back to school: "don't quit your day job", « changez de métier ». */
export const careerAdvice = lexiconCue({
  id: 'disdain/career-advice',
  evenNegated: true,
  strength: 0.6,
  reason: { en: 'sends people to another trade', fr: 'renvoie les gens à un autre métier' },
})
