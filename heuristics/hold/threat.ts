import type { HoldListener } from '../../src/core/index.ts'
import { holdWordsOf } from '../languages/index.ts'

/** Harm announced or wished to persons; urging somebody to end their life is harm to them. */
export const threat: HoldListener = {
  kind: 'threat',
  reason: {
    en: 'may threaten somebody, or urge somebody to harm themselves',
    fr: 'menace peut-être quelqu’un, ou pousse quelqu’un à se faire du mal',
  },
  words: holdWordsOf('threat'),
  forms: [],
}
