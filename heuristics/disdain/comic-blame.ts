import { lexiconCue } from '../cue.ts'

/** Asks in mockery who is to blame, or what they were on: "were they drunk", « codé un vendredi soir ». */
export const comicBlame = lexiconCue({
  id: 'disdain/comic-blame',
  evenNegated: true,
  strength: 0.5,
  reason: {
    en: 'mocks the makers rather than naming a fault',
    fr: 'se moque des auteurs plutôt que de nommer un défaut',
  },
})
