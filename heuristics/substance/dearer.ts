import { DIGITS, formCue } from '../cue.ts'

const SUM = '(?:[$£€] ?)?\\d{1,5}(?:[.,]\\d{1,2})?(?: ?[$£€]| ?(?:euros?|dollars?|pounds|quid|bucks|balles))?'

/** Two prices, now and before: "12.50 for a sandwich? It was 5.00 last week", « 9 € au lieu de 6 € ». */
export const dearer = formCue({
  id: 'substance/dearer',
  strength: 0.55,
  checkableFrom: 0.5,
  needs: DIGITS,
  forms: {
    en: [
      {
        find: new RegExp(
          `(?<![\\w.,])${SUM} (?:for|per|an?) (?:an? |the |one )?[^.!?\\n\\d]{2,30}[?!.,]{1,3} ` +
            `?(?:it|they|that|this)(?:['’]s| was| were| used to (?:be|cost)| cost) (?:only |just ` +
            `)?${SUM}(?= (?:last|before|a|two|until|yesterday)|[.!,])`,
          'g',
        ),
        hears: ['12.50 for a sandwich? It was 5.00 last week.'],
        spares: ['12.50 for a sandwich? It was good.'],
      },
      {
        find: new RegExp(
          `\\b(?:went|gone|goes|raised|jumped|rose|up|increased) (?:up )?from ${SUM} to ${SUM}(?= |[.,!?]|$)`,
          'g',
        ),
        hears: ['It went from 6 to 9.'],
        spares: ['It went from bad to worse.'],
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
        hears: ["9 € pour un café ? C'était 6 €."],
        spares: ['9 € pour un café ?'],
      },
      {
        find: new RegExp(
          `\\b(?:passe|passee|passes|augmente|monte)e?s? de ${SUM} a ${SUM}(?= |[.,!?]|$)`,
          'g',
        ),
        hears: ['Le billet passe de 6 € à 9 €.'],
        spares: ['Le billet passe de main en main.'],
      },
    ],
  },
  reason: { en: 'sets a price beside the one before', fr: 'met un prix à côté de l’ancien' },
})
