import { lexiconCue } from '../cue.ts'

/** Commands, debts claimed, doors shown. */
export const entitlement = lexiconCue({
  id: 'disdain/entitlement',
  strength: 0.35,
  maybeOfOneself: true,
  evenNegated: true,
  reason: { en: 'reads as a command more than a request', fr: 'se lit comme un ordre plus qu’une demande' },
})
