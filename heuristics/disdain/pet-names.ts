import { lexiconCue } from '../cue.ts'

/** Talks down as to a child: "oh honey", "did you do this all by yourself", « mon pauvre chéri ». */
export const petNames = lexiconCue({
  id: 'disdain/pet-names',
  evenNegated: true,
  strength: 0.5,
  reason: { en: 'reads as talking down', fr: 'se lit comme parler de haut' },
})
