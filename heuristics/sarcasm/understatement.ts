import { patternCue } from '../cue.ts'

/** Says less in order to say more: "not exactly", "a bit", « ce n’est pas la joie », « légèrement ». */
export const understatement = patternCue({
  id: 'sarcasm/understatement',
  strength: 0.25,
  patterns: {
    en: [
      {
        find: /\b(?:not exactly|hardly (?:a|the|surprising|rocket|news)|not the (?:sharpest|brightest|smartest|best|most)|less than (?:ideal|stellar|impressed|thrilled)|slight(?:ly)? (?:exaggerat\w{2,4}|problem|issue|overreact\w{2,5})|minor (?:detail|inconvenience)|small detail|tiny (?:problem|detail)|bit of an? (?:understatement|stretch|mess)|to say the least|to put it (?:mildly|nicely|politely)|let'?s just say|suffice to say|understatement of)\b/g,
        strength: 0.4,
      },
      {
        find: /\b(?:on the (?:bright|plus) side|silver lining|look(?:ing)? on the bright side|could be worse|it'?s not like|if it makes you feel)\b/g,
      },
    ],
    fr: [
      {
        find: /\b(?:pas (?:vraiment|exactement|franchement) (?:une?|la|le|ce|genial|top|brillant|malin)|c['’]est pas (?:la joie|la fete|gagne|faux|demain)|c['’]est un euphemisme|c['’]est peu dire|le moins qu['’]on puisse dire|pour (?:ne pas dire|rester poli|etre gentil)|legerement (?:exagere|en retard|agace)|petit detail|leger (?:detail|probleme)|excusez du peu|rien que ca|mine de rien)\b/g,
        strength: 0.4,
      },
      {
        find: /\b(?:ca pourrait etre pire|moins pire|c['’]est deja (?:ca|pas mal|bien)|heureusement que|encore heureux|c['’]est toujours ca)\b/g,
      },
    ],
  },
  reason: { en: 'says less in order to say more', fr: 'dit le moins pour faire entendre le plus' },
})
