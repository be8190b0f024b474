import type { HoldListener } from '../../src/core/index.ts'
import en from './words/safety.en.json' with { type: 'json' }
import fr from './words/safety.fr.json' with { type: 'json' }
import { holdWords } from './words.ts'

/** Somebody was hurt, or could be: by a product, by food, by a place. */
export const safety: HoldListener = {
  kind: 'safety',
  reason: {
    en: 'may report an injury, a fire, a poisoning or another danger to people',
    fr: 'signale peut-être une blessure, un incendie, une intoxication ou un autre danger pour des personnes',
  },
  words: { en: holdWords(en), fr: holdWords(fr) },
  forms: [],
}
