import { lexiconCue } from '../cue.ts'

/** Asks for something: a change, help, an answer. */
export const request = lexiconCue({
  id: 'substance/request',
  strength: 0.45,
  evenNegated: true,
  reason: { en: 'asks for something concrete', fr: 'demande quelque chose de concret' },
})
