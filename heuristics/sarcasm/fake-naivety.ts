import { lexiconCue } from '../cue.ts'

/** Playing the innocent. */
export const fakeNaivety = lexiconCue({
  id: 'sarcasm/fake-naivety',
  strength: 0.35,
  evenNegated: true,
  reason: { en: 'reads as feigned innocence', fr: 'se lit comme une naïveté jouée' },
})
