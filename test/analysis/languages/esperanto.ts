import type { LanguagePack } from '../../../heuristics/languages/pack.ts'
import type { Phrasings } from '../../../src/core/index.ts'
import { SITUATIONS } from '../../../src/core/index.ts'

/** How replies begin and end, alike in every situation: it is a language of a dozen entries. */
const phrasings = Object.fromEntries(
  SITUATIONS.map((situation) => [
    situation,
    { openings: ['Dankon pro via mesaĝo.'], closings: ['Ni informos vin ĉi tie.'] },
  ]),
) as unknown as Phrasings

/** A third language, for tests alone. */
export const esperanto: LanguagePack = {
  language: 'eo',
  telling: {
    functionWords: 'la kaj estas ne mi vi gi por kun sed ke tio kiu kiam jam tre via mia ciam',
    contentWords: 'dankon saluton aplikajo programo kvitanco kvitancon sendas',
    ending: /(?:ajxo|ajo|aĵo|igas)$/,
  },
  lexicons: {
    'substance/malfunction': {
      groups: { fiaskas: ['kraŝas', 'paneas', 'ne funkcias'] },
      entries: [
        {
          phrase: '{fiaskas}',
          strength: 0.6,
          note: 'it crashes, fails, does not work',
          hears: ['La aplikaĵo kraŝas.'],
          spares: ['La aplikaĵo estas bela.'],
        },
      ],
    },
    'disdain/product-contempt': {
      entries: [
        { phrase: 'rubaĵo', strength: 0.5, note: 'rubbish', hears: ['Kia rubaĵo.'], spares: ['Kia ĝojo.'] },
      ],
    },
  },
  stemmer: (word) => word.replace(/(?:[aiou]s|[ao]j?n?|[eiu])$/, ''),
  negation: { kind: 'ahead', negators: new Set(['ne', 'neniam', 'sen']), ends: new Set(['sed']) },
  mood: {
    anger: [{ phrase: 'mi koleras', note: 'anger' }],
    displeasure: [{ phrase: 'malbona', note: 'displeasure' }],
    praise: [{ phrase: 'bonega', note: 'praise' }],
  },
  values: { values: { malbona: -3, bonega: 4 } },
  wording: {
    voice: 'formal',
    signatures: ['— la teamo'],
    questionLine: '„{question}“ {answer}',
    open: { answer: '[via respondo]', 'next-step': '[kio sekvas]', reason: '[kial ne]' },
    pieces: { article: 'artikolo', post: 'afiŝo', review: 'recenzo' },
    phrasings,
    templates: {
      'light-touch': { ridis: 'Ni ridis dufoje.' },
      'thank-host': { dankon: 'Dankon pro la {article}. {opening} {closing}' },
      'ask-to-elaborate': { kio: '{opening} Kio plej ĝenas vin? {closing}' },
      answer: { punkto: '{opening} Ni notis: „{point}“. {closing}', sen: '{opening} {closing}' },
      thanks: { dankon: '{opening}' },
      question: { respondo: '{opening} {answer}' },
    },
  },
  promises: {
    entries: [{ phrase: 'ni informos vin', note: 'promises news', hears: ['Ni informos vin ĉi tie.'] }],
  },
  hold: {
    distress: {
      groups: {},
      heard: [{ phrase: 'mi volas morti', note: 'wants to die', hears: ['Mi volas morti.'] }],
      near: [],
      spared: [],
    },
  },
}
