import { longRegex } from '../../src/core/index.ts'
import { lexiconCue } from '../cue.ts'

/** When it began, how it was before, how often. */
export const sinceWhen = lexiconCue({
  id: 'substance/since-when',
  strength: 0.35,
  evenNegated: true,
  // "Better before the normies came": people are the complaint.
  unless: longRegex()`
      ^(?:was )?better before (?:all )?(?:the|these|those|you|your)(?: \w{3,12})? (?:normies|casuals|
      newbies|noobs|kids|tourists|masses|peasants|lot|people|idiots|morons)\b`,
  reason: { en: 'says since when or how often', fr: 'dit depuis quand ou combien de fois' },
})
