import { longRegex } from '../../src/core/index.ts'
import { DIGITS, formCue, shapes } from '../cue.ts'

/** A version or a build: "4.2.1", "Android 13", "v2". */
export const version = formCue({
  id: 'substance/version',
  strength: 0.5,
  checkableFrom: 0.5,
  // "Does v3 run on Windows 11?" reports nothing.
  whenCalm: 0.3,
  needs: DIGITS,
  forms: shapes(
    {
      find: /\bv?\d{1,4}\.\d{1,4}(?:\.\d{1,6}){1,3}\b/g,
      hears: ['Since 4.2.1 it stops.'],
      spares: ['Since 4 it stops.'],
    },
    {
      find: /\b(?:version|ver|v|build|release|firmware|maj|mise a jour)\.? ?\d{1,5}(?:\.\d{1,4}){0,3}\b/g,
      hears: ['Version 12 stops.'],
      spares: ['This version stops.'],
    },
    {
      find: longRegex('g')`
        \b(?:android|ios|windows|macos|os ?x|ubuntu|debian|node(?:\.js)?|python|php|java|chrome|firefox|
        miui|emui|oxygenos|one ui|wear ?os)[ -]?v?\d{1,4}(?:\.\d{1,4}){0,3}\b`,
      hears: ['On Android 13 it stops.'],
      spares: ['On Android it stops.'],
    },
  ),
  reason: { en: 'names a version', fr: 'nomme une version' },
})
