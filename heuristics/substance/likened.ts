import { patternCue } from '../cue.ts'
import { starts } from '../starts.ts'

/** What it was like to the senses: "tasted of soap", « un goût de carton », "like chewing rubber". */
export const likened = patternCue({
  id: 'substance/likened',
  strength: 0.45,
  starts: starts(
    'tast smel reek stank stin stun felt feel look soun hand cut chew wear cardb rubb sawd shoe dishw mush slud slop conc bric ice ston bone rock swim drip gout odeur relent texture consist arriere sent puen puai pue empe schl carton caout plast seme beto bois sciu epong bouil flot eau pneu cuir marb coll plat resse',
  ),
  spares: (folded, from, to) => GOOD.test(folded.slice(from, to + 30)),
  patterns: {
    en: [
      {
        find: /\b(?:taste[sd]?|tasting|smel(?:t|ls?|led|ling)|reek(?:s|ed|ing)?|stank|stinks?|stunk) (?:strongly |faintly |a bit |vaguely |more |exactly |just |only |all )?(?:of|like)\b/g,
      },
      {
        find: /\b(?:felt|feels|looked|looks|sounds?|sounded|handles?|cut|chewed|wears?) like (?:wet |old |cheap |chewing |eating |a (?:wet |cheap |broken |dying |used |soggy |bad )|sand ?paper|cardboard|rubber|plastic|sawdust|concrete|glue|leather|tin|cellophane|paper|mud|soup|a tin|a scam|a prison|a sauna|an oven|a fridge|a morgue|a bomb|a building site)/g,
      },
      {
        find: /\b(?:was|is|were|are) (?:like |pure |basically |literally |just |made of |practically )?(?:cardboard|rubber|sawdust|shoe leather|dishwater|mush|sludge|slop|concrete|a brick|bricks|ice cold|stone cold|bone dry|rock hard|swimming in (?:oil|grease|water)|dripping)\b/g,
      },
    ],
    fr: [
      {
        find: /\b(?:avai(?:t|ent)|a|ont|avec|laisse|donne|y a|garde) (?:vraiment |carrement |juste )?(?:un |une |le |la |comme un |du )?(?:gout|arriere-gout|odeur|relent|texture|consistance) (?:de |d['’]|du |bizarre|etrange|chimique|amer|metallique|rance)/g,
      },
      {
        find: /\b(?:sent|sentait|sentaient|puent?|puait|puaient|empeste\w{0,3}|schlingue\w{0,3}|pue) (?:le |la |l['’]|les |fort|mauvais|le renferme)/g,
      },
      {
        find: /\b(?:etai(?:t|ent)|est|sont|c['’]est|c['’]etait) (?:vraiment |carrement |juste |litteralement |du |de la |en |comme du |dur comme |dures comme )?(?:du |de la |en |le )?(?:carton|caoutchouc|plastique mou|semelle|beton|bois|sciure|eponge|bouillie|flotte|eau de vaisselle|pneu|cuir|marbre|colle|platre)\b/g,
      },
      { find: /\bressembl(?:e|ent|ait|aient) (?:a|au|aux|plus a|davantage a|a rien)\b/g, strength: 0.35 },
    ],
  },
  reason: { en: 'says what it was like', fr: 'dit à quoi cela ressemblait' },
})

const GOOD =
  /\b(?:heaven|home|childhood|summer|grand\w{2,6}|mum|mom|dream|real|fresh|roses|victory|paradis|maison|enfance|vacances|ete|mamie|grand-mere|vrai|frais|reve|bon|bons|revenez|reviens|vanille|bonheur)\b/
