import type { HoldListener } from '../../src/core/index.ts'
import en from './words/threat.en.json' with { type: 'json' }
import fr from './words/threat.fr.json' with { type: 'json' }
import { holdWords } from './words.ts'

/** Harm announced or wished to persons; urging somebody to end their life is harm to them. */
export const threat: HoldListener = {
  kind: 'threat',
  reason: {
    en: 'may threaten somebody, or urge somebody to harm themselves',
    fr: 'menace peut-être quelqu’un, ou pousse quelqu’un à se faire du mal',
  },
  words: { en: holdWords(en), fr: holdWords(fr) },
  forms: [],
}
