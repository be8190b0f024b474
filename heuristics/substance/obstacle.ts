import { lexiconCue } from '../cue.ts'
import { deniesBad } from '../denied.ts'

/**
 * "Can't" and "doesn't" before any verb, idioms of praise left out ("can't live without it", « je ne
 * peux plus m’en passer »).
 */
export const obstacle = lexiconCue({
  id: 'substance/obstacle',
  evenNegated: true,
  neverInAdverts: true,
  strength: 0.4,
  sparesHit: deniesBad,
  reason: {
    en: 'says what can’t be done or doesn’t happen',
    fr: 'dit ce qui ne se peut pas ou ne se fait pas',
  },
})
