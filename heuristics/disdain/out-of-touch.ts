import { patternCue } from '../cue.ts'
import { starts } from '../starts.ts'

/**
 * Tells somebody by what they never did: "by someone who has clearly never left the capital",
 * « d’un type qui n’a jamais mis les pieds hors du périph ». Said of oneself it is modesty.
 */
export const outOfTouch = patternCue({
  id: 'disdain/out-of-touch',
  strength: 0.5,
  starts: starts('never jamais'),
  patterns: {
    en: [
      {
        find: /(?<!\b(?:as|for|to|from|am|i['’]m|being|help|helps) )\b(?:(?<=\bby )(?:someone|somebody|people|an? [a-z]{3,12})|someone|somebody|people) who(?:['’]ve|['’]s| has| have)? (?:clearly |obviously |evidently |plainly |apparently |probably )?never\b/g,
        strength: 0.4,
      },
      {
        find: /\b(?:someone|somebody|people|an? [a-z]{3,12}) who(?:['’]ve|['’]s| has| have)? (?:clearly|obviously|evidently|plainly) never\b/g,
      },
    ],
    fr: [
      {
        find: /\b(?:d['’]une?|de|par|par une?|des) (?:[a-z]{3,12}|quelqu['’]un) qui (?:n['’]a|n['’]ont|a|ont|n['’]est|n['’]y a) (?:visiblement |manifestement |surement |clairement )?jamais (?:mis (?:les|un) pieds?|quitte|vecu|travaille|bosse|tenu|touche|ouvert|rien|foutu|pris (?:le|la|les|l['’]|un)|conduit|monte dans|attendu|change|ecrit|lu)\b/g,
      },
    ],
  },
  reason: {
    en: 'looks down on what somebody has seen of life',
    fr: 'regarde de haut ce que quelqu’un a vécu',
  },
})
