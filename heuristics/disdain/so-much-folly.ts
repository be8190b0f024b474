import { lexiconCue } from '../cue.ts'

/** Folly weighed and admired: "a masterclass in incompetence", « autant de bêtise en un seul bureau ». */
export const soMuchFolly = lexiconCue({
  id: 'disdain/so-much-folly',
  evenNegated: true,
  strength: 0.55,
  reason: { en: 'reads as contempt for folly', fr: 'se lit comme du mépris pour la bêtise prêtée' },
})
