import { lexiconCue } from '../cue.ts'

/** Applause and praise for something nobody would praise. */
export const mockApplause = lexiconCue({
  id: 'sarcasm/mock-applause',
  strength: 0.4,
  certainFrom: 0.5,
  reason: { en: 'reads as mock applause', fr: 'se lit comme des applaudissements moqueurs' },
})
