import { lexiconCue } from '../cue.ts'
import en from '../lexicons/disdain/rebuke.en.json' with { type: 'json' }
import fr from '../lexicons/disdain/rebuke.fr.json' with { type: 'json' }

/** Rebukes the other for what was said or how. */
export const rebuke = lexiconCue({
  id: 'disdain/rebuke',
  strength: 0.3,
  evenNegated: true,
  maybeOfOneself: true,
  lexicon: { en, fr },
  reason: { en: 'reads as a rebuke of somebody', fr: 'se lit comme une réprimande' },
})
