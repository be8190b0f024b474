import { lexiconCue } from '../cue.ts'

/** What it was like to the senses: "tasted of soap", « un goût de carton », "like chewing rubber". */
export const likened = lexiconCue({
  id: 'substance/likened',
  evenNegated: true,
  neverInAdverts: true,
  strength: 0.45,
  reason: { en: 'says what it was like', fr: 'dit à quoi cela ressemblait' },
})
