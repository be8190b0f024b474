import { longRegex } from '../../src/core/index.ts'
import { lexiconCue } from '../cue.ts'

/** Something misbehaves, in words for misbehaving. */
export const malfunction = lexiconCue({
  id: 'substance/malfunction',
  strength: 0.5,
  checkableFrom: 0.5,
  badThings: true,
  unless: longRegex()`
      ^failed (?:kindergarten|school|nursery|maths?|out of|artist|at life|experiment|state)|
      ^problems? (?:in|of) (?:the|this|our) (?:world|country)|^plantes?(?: (?:verte|grasse|en pot|
      aromatique|d['’]interieur)|$)|^issues? (?:has|have) never been (?:this|so|more) (?:fun|funny|easy|
      beautiful|interesting|exciting)|^issue (?:coming|out|of the|\d)`,
  reason: { en: 'names a fault that could be checked', fr: 'nomme un défaut vérifiable' },
})
