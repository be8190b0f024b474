import { formCue } from '../cue.ts'

const SUM = '(?:[$£€] ?)?\\d{1,5}(?:[.,]\\d{1,2})?(?: ?[$£€]| ?(?:euros?|dollars?|pounds|quid|bucks|balles))?'

/** Two prices, now and before: "12.50 for a sandwich? It was 5.00 last week", « 9 € au lieu de 6 € ». */
export const dearer = formCue({
  id: 'substance/dearer',
  strength: 0.55,
  checkableFrom: 0.5,
  needs: /\d/,
  forms: {
    en: [
      {
        find: new RegExp(
          `(?<![\\w.,])${SUM} (?:for|per|an?) (?:an? |the |one )?[^.!?\\n\\d]{2,30}[?!.,]{1,3} ` +
            `?(?:it|they|that|this)(?:['’]s| was| were| used to (?:be|cost)| cost) (?:only |just ` +
            `)?${SUM}(?= (?:last|before|a|two|until|yesterday)|[.!,])`,
          'g',
        ),
      },
      {
        find: new RegExp(
          `\\b(?:went|gone|goes|raised|jumped|rose|up|increased) (?:up )?from ${SUM} to ${SUM}(?= |[.,!?]|$)`,
          'g',
        ),
      },
    ],
    fr: [
      {
        find: new RegExp(
          `(?<![\\w.,])${SUM} (?:pour|le|la|l['’]|les|par) [^.!?\\n\\d]{2,30}[?!.,]{1,3} ` +
            `?(?:c['’]etait|il etait|elle etait|ca coutait|il coutait|elle coutait|on payait) (?:a ` +
            `)?${SUM}`,
          'g',
        ),
      },
      {
        find: new RegExp(
          `\\b(?:passe|passee|passes|augmente|monte)e?s? de ${SUM} a ${SUM}(?= |[.,!?]|$)`,
          'g',
        ),
      },
    ],
  },
  reason: { en: 'sets a price beside the one before', fr: 'met un prix à côté de l’ancien' },
})
