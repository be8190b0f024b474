import type { HoldListener } from '../../src/core/index.ts'
import en from './words/legal.en.json' with { type: 'json' }
import fr from './words/legal.fr.json' with { type: 'json' }
import { holdWords } from './words.ts'

/** A lawyer, a court, an authority; a claim that the law gives a term to. */
export const legal: HoldListener = {
  kind: 'legal',
  reason: {
    en: 'may announce legal steps, or claim a right by law',
    fr: 'annonce peut-être une démarche juridique, ou fait valoir un droit',
  },
  words: { en: holdWords(en), fr: holdWords(fr) },
  forms: [],
}
