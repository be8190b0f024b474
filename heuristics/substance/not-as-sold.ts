import { lexiconCue } from '../cue.ts'

/**
 * What was ordered or announced isn't what came: "paid for next day, got next week", « entrées dites
 * accessibles ».
 */
export const notAsSold = lexiconCue({
  id: 'substance/not-as-sold',
  evenNegated: true,
  neverInAdverts: true,
  strength: 0.5,
  reason: {
    en: 'says that it isn’t as sold or ordered',
    fr: 'dit que ce n’est pas ce qui était vendu ou commandé',
  },
})
