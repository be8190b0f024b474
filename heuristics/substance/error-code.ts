import { longRegex } from '../../src/core/index.ts'
import { formCue, shapes } from '../cue.ts'

/** An error as the machine said it: "error 404", "NullPointerException", "code 0x80070005". */
export const errorCode = formCue({
  id: 'substance/error-code',
  strength: 0.7,
  checkableFrom: 0.5,
  needs: longRegex()`
      \d|exception|error:|enoent|econn|eacces|eperm|etimed|fault|null pointer|memory|oom|undefined|
      cannot read|panic|blue screen|bsod|stack`,
  forms: shapes(
    {
      find: longRegex('g')`
        \b(?:error|err|code|erreur|exception|http|status|fehler)(?: (?:code|number|message|no\.?|numero|
        n°))? ?[:#=]? ?-?(?:0x)?[0-9a-f]{0,4}\d{2,8}\b`,
    },
    { find: /\b\w{2,60}(?:exception|error):/g },
    { find: /\b\w{3,60}exception\b/g },
    { find: /\b0x[0-9a-f]{3,12}\b/g },
    { find: /\be(?:noent|conn\w{4,7}|access|perm|timedout|resolve)\b/g },
    {
      find: longRegex('g')`
        \b(?:segfault|segmentation fault|stack ?overflow error|null pointer|out of memory|oom|
        undefined is not|cannot read propert\w{1,3}|kernel panic|blue screen|bsod|stack ?trace)\b`,
    },
  ),
  reason: { en: 'quotes an error', fr: 'cite une erreur' },
})
