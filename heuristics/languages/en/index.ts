import { type LanguagePack, lexicon } from '../pack.ts'
import { context } from './context/index.ts'
import { deflection } from './deflection/index.ts'
import { disdain } from './disdain/index.ts'
import { experience } from './experience/index.ts'
import { FIELDS } from './fields.ts'
import { hold } from './hold/index.ts'
import { mood } from './mood.ts'
import { negation } from './negation.ts'
import { enWording } from './playbook.ts'
import promises from './promises.json' with { type: 'json' }
import { sarcasm } from './sarcasm/index.ts'
import { substance } from './substance/index.ts'
import { CONTENT_WORDS, FUNCTION_WORDS, NEUTRAL_WORDS, PRAISE_WORDS, TROUBLE_WORDS } from './words.ts'

export const english: LanguagePack = {
  language: 'en',
  telling: {
    functionWords: FUNCTION_WORDS,
    contentWords: CONTENT_WORDS,
    ending: /(?:.ing|ful|less|ness|tally|ally|edly)$/,
  },
  lexicons: { ...deflection, ...disdain, ...experience, ...sarcasm, ...substance },
  contexts: context,
  fields: FIELDS,
  stemmer: 'stemmers/porter_stemmer.js',
  negation,
  mood,
  ironic: { praise: PRAISE_WORDS, trouble: TROUBLE_WORDS },
  values: { library: 'afinn', neutral: NEUTRAL_WORDS },
  wording: enWording,
  promises: lexicon(promises),
  hold,
}
