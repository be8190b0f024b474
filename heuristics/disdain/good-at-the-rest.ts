import { patternCue } from '../cue.ts'
import { starts } from '../starts.ts'

const TRIFLES =
  "(?:press releases?|excuses|apologies|apologi[sz]ing|promises|promising|adverts?|ads|advertising|marketing|slogans|hashtags|tweeting|tweets|posting|emojis?|talking|taking (?:my |our |your |people['’]s )?money|charging|billing|invoices|selling|sales|lying|copying|deleting comments|blocking people|silence|wasting (?:time|money)|raising prices|photo ops|buzzwords|slides|meetings|logos|spam)"
const BABIOLES =
  '(?:communiques?|excuses|promesses|pub|publicites?|marketing|slogans|hashtags|tweets?|blabla|com|communication|encaisser|facturer|factures|vendre|mentir|prelever|augmenter les prix|reunions|logos|spam|faire payer|baratin|supprimer les commentaires|belles paroles|selfies)'

/** Praise for the wrong thing: "good at press releases, not at software", « fort en pub, pas en trains ». */
export const goodAtTheRest = patternCue({
  id: 'disdain/good-at-the-rest',
  strength: 0.5,
  starts: starts(
    'good great better best excellent brilliant fast quick bon bons bonne bonnes doue doues douee forts fort meilleur rapide rapides',
  ),
  patterns: {
    en: [
      {
        find: new RegExp(
          `\\b(?:good|great|better|best|excellent|brilliant|very good|fast|quick) (?:at|with|when it comes to|in|only at) ${TRIFLES}\\b[^.!?\\n]{0,20}(?:,|\\bbut|\\band|\\bthan)? ?(?:\\bnot|\\bless|\\bthan|\\bbut|\\bnever|\\bjust not)\\b[^.!?\\n]{1,40}`,
          'g',
        ),
      },
      {
        find: new RegExp(
          `\\b(?:the )?only (?:thing|skill) (?:you|they|this (?:company|lot|team)|[a-z]{3,14}) (?:are|is|re|were|seem) (?:\\w{2,8} )?(?:good|great|fast|quick) (?:at|with) (?:is )?${TRIFLES}`,
          'g',
        ),
      },
    ],
    fr: [
      {
        find: new RegExp(
          `\\b(?:bon(?:ne)?s?|doue\\w{0,2}|forts?|meilleure?s?|excellente?s?|rapides?) (?:en|pour|a|dans|aux?|que pour|qu['’]a) (?:les? |la |l['’]|des )?${BABIOLES}\\b[^.!?\\n]{0,20}(?:,|\\bmais)? ?\\b(?:pas|moins|beaucoup moins|mais|que)\\b[^.!?\\n]{1,40}`,
          'g',
        ),
      },
    ],
  },
  reason: { en: 'praises what nobody came for', fr: 'loue ce que personne ne demandait' },
})
