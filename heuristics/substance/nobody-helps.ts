import { lexiconCue } from '../cue.ts'

/** Nobody came, answered, knew: "no one picks up", « personne ne décroche ». */
export const nobodyHelps = lexiconCue({
  id: 'substance/nobody-helps',
  evenNegated: true,
  neverInAdverts: true,
  strength: 0.45,
  reason: { en: 'says that nobody helped', fr: 'dit que personne n’a aidé' },
})
