import { longRegex } from '../../src/core/index.ts'
import { formCue, shapes } from '../cue.ts'

/** An amount or a share: "£120", « 370 € », "3%". */
export const price = formCue({
  id: 'substance/price',
  strength: 0.35,
  needs: /\d/,
  forms: shapes(
    { find: /[$£€] ?\d{1,6}(?:[.,]\d{1,3})?/g },
    {
      find: longRegex('g')`
        \b\d{1,6}(?:[.,]\d{1,2})? ?(?:[$£€]|euros?|eur|dollars?|usd|bucks|pounds?|quid|gbp|balles|cad|fcfa|
        dh)(?!\w)`,
    },
    { find: /\b\d{1,3}(?:[.,]\d{1,2})? ?%/g, strength: 0.25 },
  ),
  reason: { en: 'names an amount', fr: 'nomme un montant' },
})
