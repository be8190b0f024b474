import { longRegex } from '../../src/core/index.ts'
import { DIGITS, formCue, shapes } from '../cue.ts'

/** An amount or a share: "£120", « 370 € », "3%". */
export const price = formCue({
  id: 'substance/price',
  strength: 0.35,
  needs: DIGITS,
  forms: shapes(
    { find: /[$£€] ?\d{1,6}(?:[.,]\d{1,3})?/g, hears: ['It costs £120.'], spares: ['It costs a lot.'] },
    {
      find: longRegex('g')`
        \b\d{1,6}(?:[.,]\d{1,2})? ?(?:[$£€]|euros?|eur|dollars?|usd|bucks|pounds?|quid|gbp|balles|cad|fcfa|
        dh)(?!\w)`,
      hears: ['It costs 370 euros.'],
      spares: ['It costs 370 calls.'],
    },
    {
      find: /\b\d{1,3}(?:[.,]\d{1,2})? ?%/g,
      hears: ['It fell by 3%.'],
      spares: ['It fell by 3.'],
      strength: 0.25,
    },
  ),
  reason: { en: 'names an amount', fr: 'nomme un montant' },
})
