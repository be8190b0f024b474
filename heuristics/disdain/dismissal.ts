import { lexiconCue } from '../cue.ts'

/** Denies that the matter, or a person, deserves interest. */
export const dismissal = lexiconCue({
  id: 'disdain/dismissal',
  strength: 0.4,
  maybeOfOneself: true,
  evenNegated: true,
  reason: { en: 'reads as dismissive', fr: 'se lit comme une fin de non-recevoir' },
})
