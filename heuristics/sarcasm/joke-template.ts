import { longRegex } from '../../src/core/index.ts'
import { lexiconCue } from '../cue.ts'

/** Ready-made jokes and memes. */
export const jokeTemplate = lexiconCue({
  id: 'sarcasm/joke-template',
  strength: 0.45,
  evenNegated: true,
  // "Somebody got paid for this view, lucky them": told, not thrown at a work.
  unless: longRegex()`
      ^(?:someone|somebody) (?:actually )?(?:got|gets|was|is being) paid (?:for|to) \w+ \w|^(?:quelqu['’]un|
      un type|des gens) (?:a|ont) ete payes? pour \w+ \w`,
  reason: { en: 'reads as a ready-made joke', fr: 'se lit comme une plaisanterie toute faite' },
})
