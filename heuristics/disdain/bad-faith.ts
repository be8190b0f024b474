import { lexiconCue } from '../cue.ts'

/** Denies the other's honesty: "you're just saying that because", « mauvaise foi », « vendu ». */
export const badFaith = lexiconCue({
  id: 'disdain/bad-faith',
  evenNegated: true,
  strength: 0.35,
  reason: { en: 'denies the other’s good faith', fr: 'dénie la bonne foi de l’autre' },
})
