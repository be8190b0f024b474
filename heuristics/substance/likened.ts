import { longRegex } from '../../src/core/index.ts'
import { lexiconCue } from '../cue.ts'

/** What it was like to the senses: "tasted of soap", « un goût de carton », "like chewing rubber". */
export const likened = lexiconCue({
  id: 'substance/likened',
  evenNegated: true,
  neverInAdverts: true,
  strength: 0.45,
  spares: (folded, from, to) => GOOD.test(folded.slice(from, to + 30)),
  reason: { en: 'says what it was like', fr: 'dit à quoi cela ressemblait' },
})

const GOOD = longRegex()`
    \b(?:heaven|home|childhood|summer|grand\w{2,6}|mum|mom|dream|real|fresh|roses|victory|paradis|maison|
    enfance|vacances|ete|mamie|grand-mere|vrai|frais|reve|bon|bons|revenez|reviens|vanille|bonheur)\b`
