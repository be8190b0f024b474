import type { HoldListener } from '../../src/core/index.ts'
import { holdWordsOf } from '../languages/index.ts'

/** Somebody was hurt, or could be: by a product, by food, by a place. */
export const safety: HoldListener = {
  kind: 'safety',
  reason: {
    en: 'may report an injury, a fire, a poisoning or another danger to people',
    fr: 'signale peut-être une blessure, un incendie, une intoxication ou un autre danger pour des personnes',
  },
  words: holdWordsOf('safety'),
  forms: [],
}
