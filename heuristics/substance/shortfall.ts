import { longRegex } from '../../src/core/index.ts'
import { lexiconCue } from '../cue.ts'

/** Names what falls short, often in few or hasty words. */
export const shortfall = lexiconCue({
  id: 'substance/shortfall',
  strength: 0.4,
  evenNegated: true,
  badThings: true,
  // "Does it include the calendar?" asks; "limited experience" speaks of a person.
  unless: longRegex()`
      ^(?:limited (?:experience|intelligence|understanding|knowledge|intellect|vocabulary|mind|talents?)\b|
      includes? [^.!?]{1,44}\?)`,
  reason: { en: 'names what falls short', fr: 'nomme ce qui laisse à désirer' },
})
