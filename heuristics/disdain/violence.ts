import { lexiconCue } from '../cue.ts'

/** Wishes harm to people, or jests about it. */
export const violence = lexiconCue({
  id: 'disdain/violence',
  strength: 0.4,
  maybeFriendly: true,
  reason: { en: 'reads as wishing harm', fr: 'se lit comme un mal souhaité' },
})
