import { longRegex } from '../../src/core/index.ts'
import { isAboutYou } from '../aimed.ts'
import { lexiconCue } from '../cue.ts'
import { deniesBad } from '../denied.ts'

/** "Don't wait for us": told what to do. "Dont work", at the start of a review, has only lost its subject. */
const ADVICE = longRegex()`
    ^do(?:n['’]?t|nt| not) (?!work|open|load|connect|sync|install|update|charge|show|start|save|track|have|
    get|know|see)`
const BEFORE_ADVICE = /(?:^|[.!?\n] ?|\b(?:please|just|pls) )$/

function isAdvice(folded: string, from: number, to: number): boolean {
  return ADVICE.test(folded.slice(from, to)) && BEFORE_ADVICE.test(folded.slice(Math.max(0, from - 8), from))
}

/**
 * "Can't" and "doesn't" before any verb, idioms of praise left out ("can't live without it", « je ne
 * peux plus m’en passer »).
 */
export const obstacle = lexiconCue({
  id: 'substance/obstacle',
  evenNegated: true,
  neverInAdverts: true,
  strength: 0.4,
  spares: (folded, from, to) =>
    deniesBad(folded, from, to) || isAboutYou(folded, from) || isAdvice(folded, from, to),
  reason: {
    en: 'says what can’t be done or doesn’t happen',
    fr: 'dit ce qui ne se peut pas ou ne se fait pas',
  },
})
