import { longRegex } from '../../src/core/index.ts'
import { lexiconCue } from '../cue.ts'

/** Sure of disliking it beforehand, or wishing it ill. */
export const faultFinding = lexiconCue({
  id: 'disdain/fault-finding',
  strength: 0.35,
  evenNegated: true,
  // "You deserve to be happy".
  unless: longRegex()`
      ^deserves? to be (?:yourself|yourselves|happy|happier|loved|heard|seen|known|proud|paid|there|here|
      treated|celebrated|respected|remembered|read|famous|on|in|at)\b`,
  reason: { en: 'reads as having judged beforehand', fr: 'se lit comme un jugement déjà fait' },
})
