import { lexiconCue } from '../cue.ts'
import en from '../lexicons/sarcasm/fake-naivety.en.json' with { type: 'json' }
import fr from '../lexicons/sarcasm/fake-naivety.fr.json' with { type: 'json' }

/** Playing the innocent. */
export const fakeNaivety = lexiconCue({
  id: 'sarcasm/fake-naivety',
  strength: 0.35,
  evenNegated: true,
  // "Imagine if you made a comic of it": a proposal.
  unless:
    /^imagine if (?:you|we|they|it|there|somebody|someone) (?:made|added|drew|wrote|built|recorded|was|were|came)\b/,
  lexicon: { en, fr },
  reason: { en: 'reads as feigned innocence', fr: 'se lit comme une naïveté jouée' },
})
