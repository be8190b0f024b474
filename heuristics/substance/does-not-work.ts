import { longRegex } from '../../src/core/index.ts'
import { lexiconCue } from '../cue.ts'

/** Something fails to do its work, in negations. */
export const doesNotWork = lexiconCue({
  id: 'substance/does-not-work',
  strength: 0.6,
  checkableFrom: 0.5,
  evenNegated: true,
  // "I wouldn't install it" is about the author.
  unless: longRegex()`
      ^(?:no way (?:y['’]?all|you (?:guys|made|did)|they made|we made|this is (?:so|that|free|real))|
      wouldn['’]?t (?:install|download|trust|touch|use|open|start)|ne m['’]attends? pas|
      (?:ca )?ne s['’]improvise pas)`,
  reason: { en: 'says what doesn’t work', fr: 'dit ce qui ne marche pas' },
})
