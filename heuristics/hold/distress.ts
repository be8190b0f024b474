import type { HoldListener } from '../../src/core/index.ts'
import { holdWordsOf } from '../languages/index.ts'

/** Somebody may be about to hurt themselves, or is being hurt at home. */
export const distress: HoldListener = {
  kind: 'distress',
  reason: {
    en: 'may speak of suicide, self-harm or violence at home: the person may need help now',
    fr:
      'parle peut-être de suicide, d’automutilation ou de violences à la maison : la personne a ' +
      'peut-être besoin d’aide maintenant',
  },
  words: holdWordsOf('distress'),
  forms: [],
}
