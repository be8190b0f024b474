import { patternCue } from '../cue.ts'

/** Makers and public in one breath: "run by jokers for jokers", « des bétaillères pour du bétail ». */
export const sameForSame = patternCue({
  id: 'disdain/same-for-same',
  strength: 0.6,
  patterns: {
    en: [
      { find: /\b(?:by|for) (\w{4,14}?)s?,? (?:and )?for (?:other )?\1s?\b/g },
      { find: /\b([a-z]{4,9})[a-z]{0,5}(?:[- ]\w{3,8})? (?:for|from|by) (?:\w{3,8}[- ])?\1[a-z]{0,5}\b/g },
      {
        find: /\b(?:toys?|trash|garbage|rubbish|crap|slop|junk|pap|drivel|music|films?|games?|food|software|apps?|phones?|news|books?|tools?|a language|an os) (?:made |written |built |designed )?(?:for|by) (?:idiots|morons|imbeciles|fools|sheep|toddlers|babies|losers|cretins|the brain-?dead|zombies|simpletons|hipsters|boomers|peasants|cattle|plebs|illiterates|people who can['’]?t|people with no)\b/g,
      },
      {
        find: /\b(?:the )?(?:interns?|trainees?|work[- ]experience (?:kid|boy|girl)|kids?|children|toddlers|monkeys|clowns|amateurs|chatbots?) (?:is|are|has|have|got|must have|seem to|clearly|ran|runs?|wrote|designed|took|left|let) (?:been |be |now |running |taken |left |let |out |loose |back |in |the |to )*(?:running|run|charge|control|account|keys|wheel|helm|asylum|show|twitter|social|design|code|place|tweet|loose|unsupervised|steering|joint)\b/g,
      },
    ],
    fr: [
      {
        find: /\b(?:par|pour) (?:des |les |d['’])?(\w{4,14}?)s?,? (?:et )?pour (?:des |les |d['’]autres )?\1s?\b/g,
      },
      { find: /\b([a-z]{4,9})[a-z]{0,6} (?:pour|par) (?:des |les |du |de la |d['’]|l['’])?\1[a-z]{0,6}\b/g },
      {
        find: /\b(?:jouets?|daube|merde|bouse|bouillie|soupe|musique|films?|jeux|bouffe|logiciel|applis?|telephone|journal|livres?|trucs?|emission|programme|pub) (?:faite?s? |ecrite?s? |concue?s? )?(?:pour|par) (?:des |les )?(?:idiots|abrutis|cretins|debiles|decerebres|moutons|pigeons|bebes|nazes|boomers|kevins|beaufs|zombies|gogos|cons|simples d['’]esprit|attardes|illettres|bobos|gens sans)\b/g,
      },
      {
        find: /\b(?:(?:le|les) )?(?:stagiaires?|apprentis?|gamins?|gosses?|enfants?|singes?|clowns?|amateurs?) (?:est|sont|a|ont|doit|doivent|gere|gerent|tient|tiennent|dirige\w{0,2}|repris|prend|prennent) (?:encore |donc |bien |repris |pris |aux |au |en |a |eu |la |le |les |du |des )*(?:compte|commandes?|manettes?|controle|clavier|cles?|direction|barre|volant|com|twitter|reseaux|roue libre|design|code|boutique|affaires|baraque)\b/g,
      },
    ],
  },
  reason: { en: 'belittles makers and public in one breath', fr: 'rabaisse d’un trait auteurs et public' },
})
