import { longRegex } from '../../src/core/index.ts'
import { lexiconCue } from '../cue.ts'

/** "The guy who designed this" is told of, not asked about. */
const TOLD_OF = longRegex()`
  \b(?:a quoi|great|good|brilliant|belle|bonne|guy|person|one|man|woman|team|people|those|folks|genius|
  gars|celui|celle|ceux|type|mec|personne|equipe|gens|genie|dame|monsieur),? $`

/**
 * A decision is held against somebody: "who signed off on charging for the lift", « qui a eu l’idée de … ».
 */
export const contested = lexiconCue({
  id: 'substance/contested',
  evenNegated: true,
  neverInAdverts: true,
  strength: 0.5,
  spares: (folded, from) => TOLD_OF.test(folded.slice(Math.max(0, from - 10), from)),
  reason: { en: 'holds a decision against somebody', fr: 'reproche une décision' },
})
