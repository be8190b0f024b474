import { lexiconCue } from '../cue.ts'

/**
 * Tells somebody by what they never did: "by someone who has clearly never left the capital",
 * « d’un type qui n’a jamais mis les pieds hors du périph ». Said of oneself it is modesty.
 */
export const outOfTouch = lexiconCue({
  id: 'disdain/out-of-touch',
  evenNegated: true,
  strength: 0.5,
  reason: {
    en: 'looks down on what somebody has seen of life',
    fr: 'regarde de haut ce que quelqu’un a vécu',
  },
})
