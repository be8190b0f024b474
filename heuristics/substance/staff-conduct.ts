import { patternCue } from '../cue.ts'
import { starts } from '../starts.ts'

const STAFF =
  '(?:clerks?|agents?|drivers?|conductors?|waiters?|waitress(?:es)?|cashiers?|receptionists?|stewards?|stewardess(?:es)?|employees?|staff|guards?|nurses?|assistants?|managers?|couriers?|technicians?|operators?|lady|man|woman|guy|girl)'
const RUDE =
  '(?:rude|pushy|insulting|abusive|aggressive|disrespectful|impolite|racist|hostile|threatening|yell\\w{2,3}|shout\\w{2,3}|swor(?:e|n)|swearing|hung up|laugh\\w{2,3} at (?:me|us)|ignor\\w{2,3} (?:me|us|customers|people))'
const PERSONNEL =
  '(?:agents?|conducteurs?|conductrices?|chauffeurs?|controleurs?|controleuses?|caissiere?s?|caissiers?|serveurs?|serveuses?|receptionnistes?|vendeurs?|vendeuses?|employee?s?|livreurs?|hotesses?|guichetiers?|guichetieres?|conseillers?|conseilleres?|techniciens?|personnel|vigiles?)'
const IMPOLI =
  '(?:impolie?s?|malpolie?s?|desagreables?|odieux|odieuses?|agressi(?:f|fs|ve|ves)|insultante?s?|irrespectueu(?:x|se|ses)|raccroche|insulte\\w{0,2}|hurle\\w{0,2}|crie\\w{0,2}|moque\\w{0,2}|meprisante?s?|racistes?)'
const WHERE =
  "(?:this (?:morning|afternoon|evening)|today|yesterday|last (?:night|week|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|(?:at|on|in) (?:desk|gate|counter|till|train|bus|flight|platform|line|shop|branch|store|terminal|the)|ce (?:matin|midi|soir)|hier|aujourd['’]hui|(?:au|a la|du) (?:guichet|caisse|comptoir|quai|porte|gare|agence|magasin|train|bus|vol|ligne))"

/** How somebody at work behaved, with place or time: "the clerk at desk C was rude this morning". */
export const staffConduct = patternCue({
  id: 'substance/staff-conduct',
  strength: 0.5,
  checkableFrom: 0.5,
  starts: starts(
    'rude pushy insult abusive aggress disresp impolite racist hostile threat yell yelled yelling shout swore sworn swear hung laugh ignor impoli malpoli desagre odieux odieus agress irresp raccroche hurle crie moque mepris raciste',
  ),
  patterns: {
    en: [
      { find: new RegExp(`\\b${STAFF} [^.!?\\n]{0,30}\\b${WHERE}\\b[^.!?\\n]{0,50}\\b${RUDE}\\b`, 'g') },
      { find: new RegExp(`\\b${STAFF} [^.!?\\n]{0,40}\\b${RUDE}\\b[^.!?\\n]{0,30}\\b${WHERE}\\b`, 'g') },
    ],
    fr: [
      { find: new RegExp(`\\b${PERSONNEL} [^.!?\\n]{0,30}\\b${WHERE}[^.!?\\n]{0,50}\\b${IMPOLI}\\b`, 'g') },
      { find: new RegExp(`\\b${PERSONNEL} [^.!?\\n]{0,40}\\b${IMPOLI}\\b[^.!?\\n]{0,30}\\b${WHERE}`, 'g') },
    ],
  },
  // "The staff were never rude", « pas une fois désagréable ».
  spares: (folded, from, to) =>
    /\b(?:not|never|no|n['’]t|pas|jamais|aucun|ni)\b/.test(folded.slice(from, to)),
  reason: {
    en: 'says how somebody at work behaved, and where',
    fr: 'dit comment quelqu’un s’est conduit, et où',
  },
})
