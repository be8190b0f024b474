import { lexiconCue } from '../cue.ts'
import en from '../lexicons/sarcasm/joke-template.en.json' with { type: 'json' }
import fr from '../lexicons/sarcasm/joke-template.fr.json' with { type: 'json' }

/** Ready-made jokes and memes. */
export const jokeTemplate = lexiconCue({
  id: 'sarcasm/joke-template',
  strength: 0.45,
  evenNegated: true,
  lexicon: { en, fr },
  reason: { en: 'reads as a ready-made joke', fr: 'se lit comme une plaisanterie toute faite' },
})
