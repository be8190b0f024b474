import { lexiconCue } from '../cue.ts'

/** Rebukes the other for what was said or how. */
export const rebuke = lexiconCue({
  id: 'disdain/rebuke',
  strength: 0.3,
  evenNegated: true,
  maybeOfOneself: true,
  reason: { en: 'reads as a rebuke of somebody', fr: 'se lit comme une réprimande' },
})
