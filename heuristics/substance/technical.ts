import { longRegex } from '../../src/core/index.ts'
import { formCue, shapes } from '../cue.ts'

/** Names from inside a program: file names, calls, options, issue numbers. */
export const technical = formCue({
  id: 'substance/technical',
  strength: 0.35,
  needs: /\w\.\w|\(\)|--\w|#\d/,
  forms: shapes(
    {
      find: longRegex('g')`
        [\w-]\.(?:js|ts|jsx|tsx|json|ya?ml|py|rb|java|cpp|cs|php|go|rs|html|css|xml|toml|ini|conf|log|exe|
        dll|apk|jar|sh|md|sql|gpx|fit|tcx)\b`,
    },
    { find: /\w\(\)/g },
    { find: /(?:^|\s)--[a-z][\w-]{1,40}/g },
    { find: /(?:^|\s)#\d{1,6}\b/g },
  ),
  reason: { en: 'names something from inside the program', fr: 'nomme un élément interne du programme' },
})
