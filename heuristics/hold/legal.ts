import type { HoldListener } from '../../src/core/index.ts'
import { holdWordsOf } from '../languages/index.ts'

/** A lawyer, a court, an authority; a claim that the law gives a term to. */
export const legal: HoldListener = {
  kind: 'legal',
  reason: {
    en: 'may announce legal steps, or claim a right by law',
    fr: 'annonce peut-être une démarche juridique, ou fait valoir un droit',
  },
  words: holdWordsOf('legal'),
  forms: [],
}
