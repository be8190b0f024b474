import { lexiconCue } from '../cue.ts'

/** When it began, how it was before, how often. */
export const sinceWhen = lexiconCue({
  id: 'substance/since-when',
  strength: 0.35,
  evenNegated: true,
  reason: { en: 'says since when or how often', fr: 'dit depuis quand ou combien de fois' },
})
