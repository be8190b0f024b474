import { lexiconCue } from '../cue.ts'
import { PITIES } from '../kindly-meant.ts'
import en from '../lexicons/disdain/mocking-imitation.en.json' with { type: 'json' }
import fr from '../lexicons/disdain/mocking-imitation.fr.json' with { type: 'json' }

/** Mimics or mocks the other’s voice or feelings. */
export const mockingImitation = lexiconCue({
  id: 'disdain/mocking-imitation',
  strength: 0.45,
  unless: PITIES,
  lexicon: { en, fr },
  reason: { en: 'reads as mimicry or mockery', fr: 'se lit comme une imitation moqueuse' },
})
