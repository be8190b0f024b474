import { patternCue, shapes } from '../cue.ts'

/** Names from inside a program: file names, calls, options, issue numbers. */
export const technical = patternCue({
  id: 'substance/technical',
  strength: 0.35,
  patterns: shapes(
    {
      find: /\b[\w-]{1,60}\.(?:js|ts|jsx|tsx|json|ya?ml|py|rb|java|cpp|cs|php|go|rs|html|css|xml|toml|ini|conf|log|exe|dll|apk|jar|sh|md|sql|gpx|fit|tcx)\b/g,
    },
    { find: /\b[a-z_]\w{1,40}\(\)/g },
    { find: /(?:^|\s)--[a-z][\w-]{1,40}/g },
    { find: /(?:^|\s)#\d{1,6}\b/g },
    {
      find: /\b(?:npm|pip|git|docker|apt|brew|yarn|cargo|composer|gradle|maven|make|sudo) (?:install|run|build|clone|pull|push|update|add|up|test)\b/g,
      strength: 0.45,
    },
    {
      find: /\b(?:api|sdk|cli|json|yaml|regex|dependency|dependencies|parameter|argument|callback|thread|runtime|compiler|compile|endpoint|commit|branch|merge|backport|backward compatib\w{0,5}|breaking change|semver|regression|unit tests?|edge case|use ?case|workflow|implementation)\b/g,
      strength: 0.2,
    },
  ),
  reason: { en: 'names something from inside the program', fr: 'nomme un élément interne du programme' },
})
