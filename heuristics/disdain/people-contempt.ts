import { longRegex } from '../../src/core/index.ts'
import { lexiconCue } from '../cue.ts'

/** Belittling names for makers, users or a camp. */
export const peopleContempt = lexiconCue({
  id: 'disdain/people-contempt',
  strength: 0.45,
  maybeNames: true,
  // "Should be fired for being rude": conduct is complained of.
  unless: longRegex()`
      ^should be (?:fired|sacked),? (?:for|because|after)\b|^amateurs? (?:de|d['’]|of)|^who (?:designed|
      made|wrote|built) \w+ (?:is|are|was|deserves|knows)\b`,
  reason: {
    en: 'reads as belittling the people concerned',
    fr: 'se lit comme une façon de rabaisser des personnes',
  },
})
