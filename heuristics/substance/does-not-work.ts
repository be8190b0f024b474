import { lexiconCue } from '../cue.ts'
import en from '../lexicons/substance/does-not-work.en.json' with { type: 'json' }
import fr from '../lexicons/substance/does-not-work.fr.json' with { type: 'json' }

/** Something fails to do its work, in negations. */
export const doesNotWork = lexiconCue({
  id: 'substance/does-not-work',
  strength: 0.6,
  checkableFrom: 0.5,
  evenNegated: true,
  // "I wouldn't install it" is about the author.
  unless:
    /^(?:no way (?:y['’]?all|you (?:guys|made|did)|they made|we made|this is (?:so|that|free|real))|wouldn['’]?t (?:install|download|trust|touch|use|open|start)|ne m['’]attends? pas|(?:ca )?ne s['’]improvise pas)/,
  lexicon: { en, fr },
  reason: { en: 'says what doesn’t work', fr: 'dit ce qui ne marche pas' },
})
