import { longRegex } from '../../src/core/index.ts'
import { lexiconCue } from '../cue.ts'

/** Playing the innocent. */
export const fakeNaivety = lexiconCue({
  id: 'sarcasm/fake-naivety',
  strength: 0.35,
  evenNegated: true,
  // "Imagine if you made a comic of it": a proposal.
  unless: longRegex()`
      ^imagine if (?:you|we|they|it|there|somebody|someone) (?:made|added|drew|wrote|built|recorded|was|
      were|came)\b`,
  reason: { en: 'reads as feigned innocence', fr: 'se lit comme une naïveté jouée' },
})
