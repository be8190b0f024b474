import { lexiconCue } from '../cue.ts'

/** Belittling names for makers, users or a camp. */
export const peopleContempt = lexiconCue({
  id: 'disdain/people-contempt',
  strength: 0.45,
  maybeNames: true,
  reason: {
    en: 'reads as belittling the people concerned',
    fr: 'se lit comme une façon de rabaisser des personnes',
  },
})
