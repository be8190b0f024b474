import type { HoldListener } from '../../src/core/index.ts'
import { holdWordsOf } from '../languages/index.ts'
import { address, card, email, iban, phone, secret, socialNumber } from './forms.ts'

/** Personal data that stands in the comment, or lies open elsewhere. */
export const leak: HoldListener = {
  kind: 'leak',
  reason: {
    en: 'may show somebody’s personal data, or report that it lies open',
    fr: 'montre peut-être des données personnelles, ou signale qu’elles sont exposées',
  },
  words: holdWordsOf('leak'),
  forms: [address, card, email, iban, phone, secret, socialNumber],
}
