import { longRegex } from '../../src/core/index.ts'
import { formCue, shapes } from '../cue.ts'

/** Names from inside a program: file names, calls, options, issue numbers. */
export const technical = formCue({
  id: 'substance/technical',
  strength: 0.35,
  needs: ['.', '()', '--', '#'],
  forms: shapes(
    {
      find: longRegex('g')`
        [\w-]\.(?:js|ts|jsx|tsx|json|ya?ml|py|rb|java|cpp|cs|php|go|rs|html|css|xml|toml|ini|conf|log|exe|
        dll|apk|jar|sh|md|sql|gpx|fit|tcx)\b`,
      hears: ['See main.js for it.'],
      spares: ['See main for it.'],
    },
    { find: /\w\(\)/g, hears: ['Calling open() stops it.'], spares: ['Calling (open) stops it.'] },
    {
      find: /(?:^|\s)--[a-z][\w-]{1,40}/g,
      hears: ['Run it with --dry-run now.'],
      spares: ['Run it -- now.'],
    },
    { find: /(?:^|\s)#\d{1,6}\b/g, hears: ['See #123 for it.'], spares: ['See 123 for it.'] },
  ),
  reason: { en: 'names something from inside the program', fr: 'nomme un élément interne du programme' },
})
