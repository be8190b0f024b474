import { lexiconCue } from '../cue.ts'

/** Mimics or mocks the other’s voice or feelings. */
export const mockingImitation = lexiconCue({
  id: 'disdain/mocking-imitation',
  strength: 0.45,
  reason: { en: 'reads as mimicry or mockery', fr: 'se lit comme une imitation moqueuse' },
})
