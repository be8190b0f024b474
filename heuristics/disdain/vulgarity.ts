import { lexiconCue } from '../cue.ts'

/** Oaths. They colour anger and contempt alike, so they weigh little. */
export const vulgarity = lexiconCue({
  id: 'disdain/vulgarity',
  strength: 0.15,
  maybeFriendly: true,
  maybeNames: true,
  evenNegated: true,
  reason: { en: 'uses coarse words', fr: 'emploie des mots grossiers' },
})
