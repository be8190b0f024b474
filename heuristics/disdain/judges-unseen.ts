import { lexiconCue } from '../cue.ts'

/** "Don't need to play it to know", « même avec des gants j'y touche pas ». */
export const judgesUnseen = lexiconCue({
  id: 'disdain/judges-unseen',
  evenNegated: true,
  strength: 0.6,
  reason: {
    en: 'reads as judging unseen',
    fr: 'se lit comme un jugement porté sans avoir vu',
  },
})
