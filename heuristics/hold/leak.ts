import type { HoldListener } from '../../src/core/index.ts'
import { address, card, email, iban, phone, secret, socialNumber } from './forms.ts'
import en from './words/leak.en.json' with { type: 'json' }
import fr from './words/leak.fr.json' with { type: 'json' }
import { holdWords } from './words.ts'

/** Personal data that stands in the comment, or lies open elsewhere. */
export const leak: HoldListener = {
  kind: 'leak',
  reason: {
    en: 'may show somebody’s personal data, or report that it lies open',
    fr: 'montre peut-être des données personnelles, ou signale qu’elles sont exposées',
  },
  words: { en: holdWords(en), fr: holdWords(fr) },
  forms: [address, card, email, iban, phone, secret, socialNumber],
}
