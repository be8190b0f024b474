import type { HoldListener } from '../../src/core/index.ts'
import { holdWordsOf } from '../languages/index.ts'

/** A child is in danger, was hurt, is approached, or is tracked. */
export const child: HoldListener = {
  kind: 'child',
  reason: {
    en: 'may concern a child in danger, a child who was hurt, or a child’s privacy',
    fr: 'concerne peut-être un enfant en danger, un enfant blessé ou la vie privée d’un enfant',
  },
  words: holdWordsOf('child'),
  forms: [],
}
