import { lexiconCue } from '../cue.ts'

/**
 * A joke whose butt is the thing or its makers: "cured my insomnia", "More like a sedative", « une médaille
 * en chocolat ».
 */
export const atTheirExpense = lexiconCue({
  id: 'sarcasm/at-their-expense',
  evenNegated: true,
  strength: 0.62,
  reason: {
    en: 'reads as a joke at somebody’s expense',
    fr: 'se lit comme une blague aux dépens de quelqu’un',
  },
})
