import { longRegex } from '../../src/core/index.ts'
import { DIGITS, lexiconCue, shapes } from '../cue.ts'

/** An error as the machine said it: "error 404", "NullPointerException", "code 0x80070005". */
export const errorCode = lexiconCue({
  evenNegated: true,
  id: 'substance/error-code',
  strength: 0.7,
  checkableFrom: 0.5,
  needs: [...DIGITS, 'exception', 'error:', 'enoent', 'econn', 'eaccess', 'eperm', 'etimed', 'eresolve'],
  forms: shapes(
    {
      find: longRegex('g')`
        \b(?:error|err|code|erreur|exception|http|status|fehler)(?: (?:code|number|message|no\.?|numero|
        n°))? ?[:#=]? ?-?(?:0x)?[0-9a-f]{0,4}\d{2,8}\b`,
      hears: ['It says error 404.'],
      spares: ['It says errors happen.'],
    },
    {
      find: /\b\w{2,60}(?:exception|error):/g,
      hears: ['It says TypeError: no.'],
      spares: ['No exception: it works.'],
    },
    {
      find: /\b\w{3,60}exception\b/g,
      hears: ['A NullPointerException again.'],
      spares: ['No exception again.'],
    },
    { find: /\b0x[0-9a-f]{3,12}\b/g, hears: ['It says 0x80070005.'], spares: ['It says 80.'] },
    {
      find: /\be(?:noent|conn\w{4,7}|access|perm|timedout|resolve)\b/g,
      hears: ['It says ENOENT.'],
      spares: ['It says enough.'],
    },
  ),
  reason: { en: 'quotes an error', fr: 'cite une erreur' },
})
