import { longRegex } from '../../src/core/index.ts'
import { lexiconCue } from '../cue.ts'

/**
 * "Why does the gate close at noon", « pourquoi le guichet ferme à midi »: who asks why takes the fact
 * for granted and isn't pleased. Names and origins are plain curiosity.
 */
export const whySo = lexiconCue({
  id: 'substance/why-so',
  evenNegated: true,
  neverInAdverts: true,
  strength: 0.3,
  spares: (folded, from, to) => CURIOUS.test(folded.slice(from, to + 60)),
  reason: { en: 'asks why it is so', fr: 'demande pourquoi il en est ainsi' },
})

const CURIOUS = longRegex()`
    \b(?:called|named|name|logo|chose|choose|so (?:good|great|addictive|cute|nice|popular|funny|fun|happy|
    beautiful|tasty)|appelle\w{0,3}|nomme\w{0,3}|nom|choisi\w{0,2}|si (?:bon|bonne|bons|beau|belle|bien|
    addictif|mignon)|no?t (?:try|use|just|come|join|add a|make a))\b`
