import { lexiconCue } from '../cue.ts'
import en from '../lexicons/substance/everyday.en.json' with { type: 'json' }
import fr from '../lexicons/substance/everyday.fr.json' with { type: 'json' }

/** What goes wrong with food, trains, sound, parcels, prices and things one holds in the hand. */
export const everyday = lexiconCue({
  id: 'substance/everyday',
  strength: 0.45,
  badThings: true,
  lexicon: { en, fr },
  reason: { en: 'names what was wrong', fr: 'nomme ce qui n’allait pas' },
})
