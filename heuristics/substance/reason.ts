import { lexiconCue } from '../cue.ts'

/** Gives a reason, a consequence, a circumstance. */
export const reason = lexiconCue({
  id: 'substance/reason',
  strength: 0.3,
  evenNegated: true,
  reason: { en: 'gives a reason or a circumstance', fr: 'donne une raison ou une circonstance' },
})
