import type { HoldListener } from '../../src/core/index.ts'
import en from './words/child.en.json' with { type: 'json' }
import fr from './words/child.fr.json' with { type: 'json' }
import { holdWords } from './words.ts'

/** A child is in danger, was hurt, is approached, or is tracked. */
export const child: HoldListener = {
  kind: 'child',
  reason: {
    en: 'may concern a child in danger, a child who was hurt, or a child’s privacy',
    fr: 'concerne peut-être un enfant en danger, un enfant blessé ou la vie privée d’un enfant',
  },
  words: { en: holdWords(en), fr: holdWords(fr) },
  forms: [],
}
