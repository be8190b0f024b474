import { lexiconCue } from '../cue.ts'

/** Puts a fact right: "it was 1957, not 1962", « comme écrit au deuxième paragraphe ». */
export const correction = lexiconCue({
  id: 'substance/correction',
  evenNegated: true,
  neverInAdverts: true,
  strength: 0.5,
  reason: { en: 'puts a fact right', fr: 'rectifie un fait' },
})
