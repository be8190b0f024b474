import { lexiconCue } from '../cue.ts'

/** What goes wrong with food, trains, sound, parcels, prices and things one holds in the hand. */
export const everyday = lexiconCue({
  id: 'substance/everyday',
  strength: 0.45,
  badThings: true,
  reason: { en: 'names what was wrong', fr: 'nomme ce qui n’allait pas' },
})
