import { lexiconCue } from '../cue.ts'

/** What a company does that people object to: pay, prices, privacy, promises, decisions. */
export const conduct = lexiconCue({
  id: 'substance/conduct',
  strength: 0.45,
  evenNegated: true,
  reason: { en: 'objects to something that was done or decided', fr: 'conteste un acte ou une décision' },
})
