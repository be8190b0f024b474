import { patternCue } from '../cue.ts'
import { starts } from '../starts.ts'

/** Belittles those who like, buy or trust it: "only a mug would pay", « il faut être naïf pour y croire ». */
export const mocksUsers = patternCue({
  id: 'disdain/mocks-users',
  strength: 0.55,
  starts: starts(
    'grown adults dire gens ya y il des only have must need whoever anyone anybody people those everyone kind sort type never hasn haven nobody noone fanb fangirl simp simps sheep npc npcs cult bootl shill sucker mugs dupe faut fallait faudrait falloir seul seuls seule ceux celles gens types quiconque celui jamais attrape piege public bande moutons pigeons gogos no',
  ),
  patterns: {
    en: [
      {
        starts: starts(
          'mug mugs fool fools idiot moron sucker sheep simpleton cretin muppet lunatic masochist clown toddler child teenager grannies grandma boomer people someone hipster tourist loser blind',
        ),
        find: /(?<!the )\bonly (?:an? |the )?(?:complete |total |utter |real |true |absolute |gullible |desperate |blind |certified |proper )*(?:mug|mugs|fool|fools|idiots?|morons?|suckers?|sheep|simpletons?|cretins?|muppets?|lunatics?|masochists?|clowns?|toddlers?|child|children|teenagers?|grannies|grandmas?|boomers?|people with (?:no|zero)|someone with (?:no|zero)|hipsters?|tourists?|losers?|blind (?:man|people))\b/g,
      },
      {
        starts: starts(
          'stupid dumb mad insane crazy desperate gullible blind deaf drunk braindead dead idiot moron fool mug thick mental nuts bored lobotomised lobotomy masochist brain mind zero no iq your',
        ),
        find: /\b(?:you['’]?d|you would|one would|they['’]?d) (?:have to|need to|must) (?:be|have) (?:an? |the |completely |totally |pretty |quite |really |utterly |fairly |half |brain |out of )*(?:stupid|dumb|mad|insane|crazy|desperate|gullible|blind|deaf|drunk|braindead|dead|idiot|moron|fool|mug|thick|mental|nuts|bored|lobotomi[sz]ed|lobotomy|masochist|brain|mind|zero|no|iq|your (?:mind|head))\b/g,
      },
      {
        starts: starts('whoever who'),
        find: /\b(?:whoever|anyone who|anybody who|people who|those who|everyone who|the (?:kind|sort|type) of (?:people|person) who) (?:still |actually |genuinely |willingly |really |unironically )?(?:enjoy|like|love|buy|pay|use|defend|watch|read|trust|believe|eat|listen|fall|queue|play)\w{0,2}\b[^.?!\n]{0,40}\b(?:never (?:seen|read|heard|eaten|had|tasted|used|played|left)|needs? (?:help|therapy|a doctor|glasses|their|his|to grow|new)|deserves? (?:it|this|each|what|everything|no)|has no|have no|hasn['’]?t|haven['’]?t|must be|must have|clearly|is (?:an? )?(?:idiot|moron|fool|mug|stupid|blind|deaf|braindead)|are (?:idiots|morons|fools|mugs|stupid|blind|deaf|braindead|sheep)|low|zero taste|taste)\b/g,
      },
      {
        starts: starts('real actual proper decent single book'),
        find: /(?<!\bi |\bi['’]ve |\bi have )\b(?:never|hasn['’]?t|haven['’]?t) (?:seen|read|heard|eaten|tasted|opened|met|held|touched|used|written|played|owned|set eyes on) (?:an? )?(?:real|actual|proper|decent|single|book) ?(?:film|movie|book|meal|game|band|song|camera|bike|pizza|computer|line of|dictionary|phone|instrument|coffee|gig|\w{0,10})\b/g,
      },
      {
        starts: starts('brain working functioning any taste eyes ears right self self-respect shred half'),
        find: /\b(?:nobody|no one|noone) (?:with|in) (?:half a|an? (?:working|functioning)|any|a brain|taste|eyes|ears|(?:his|her|their) right mind|self[- ]respect|a shred)\b/g,
      },
      {
        find: /\b(?:people|anyone|anybody|someone|somebody|grown-?ups|adults) (?:actually|really|genuinely|seriously|willingly|still|out there) (?:queue|pay|buy|like|enjoy|watch|use|want|eat|listen|read|play|fall)s?\b[^.?!\n]{0,20}\b(?:this|that|it|these|stuff)\b[^.!\n]{0,6}\?/g,
      },
      {
        starts: starts('fanboy fangirl simp simps sheeple npc npcs cultist bootlicker shill'),
        find: /(?<!\b(?:i['’]?m|am|me|was|being) (?:an? )?(?:\w{3,14} )?)\b(?:fanboys?|fangirls?|simps?|sheeple|npcs?|cultists?|bootlickers?|shills?)\b/g,
        strength: 0.45,
      },
      {
        starts: starts('sucker suckers mugs sheep dupes'),
        find: /\b(?:suckers?|mugs|sheep|dupes) (?:who|that|like|everywhere|born|will|keep|queueing|paying|for)\b/g,
        strength: 0.5,
      },
    ],
    fr: [
      {
        find: /\b(?:faut|fallait|faudrait|falloir) (?:vraiment |quand meme |sacrement |franchement |bien |etre |avoir |vachement |serieusement |pas )*(?:etre |avoir |rien |n['’]avoir |ne rien )(?:vraiment |sacrement |bien |un peu |completement |tres |vachement |quand meme |sacre |une |un |la |le |rien |que |de |du |d['’]|en |plus |tombe |pas )*(?:naif|naive|con|conne|cons|idiot|idiote|bete|debile|stupide|aveugle|sourd|sourde|fou|folle|desespere\w?|maso|masochiste|pigeon|mouton|credule|cervelle|neurone|cerveau|crane|temps a perdre|argent a jeter|merde dans les|peau de saucisson|gout|abruti|benet|gogo|lobotomise|bas du front|vie)\b/g,
      },
      {
        find: /\b(?:seuls?|seule) (?:les |un |une |des )(?:vrais? |gros |pauvres? |parfaits? )?(?:pigeons?|moutons?|idiots?|cons?|naifs?|abrutis?|imbeciles?|bobos?|gogos?|kevins?|gamins?|cretins?|beaufs?|touristes?|nazes?|desesperes?|aveugles?)\b/g,
      },
      {
        find: /\b(?:ceux|celles|les gens|tous ceux|les types|le genre de gens|quiconque|celui) qui (?:aiment?|achetent?|adorent?|paient?|payent?|utilisent?|defendent?|regardent?|ecoutent?|lisent?|croient?|kiffent?|mangent?|y vont|vont|jouent?|font la queue|trouvent)\b[^.?!\n]{0,50}\b(?:jamais|aucun gout|pas de gout|cerveau|neurones?|lobotomis\w{1,3}|moutons?|pigeons?|abrutis?|idiots?|cons|debiles?|sourds?|aveugles?|rien compris|meritent?|lunettes|se faire|consulter|soigner|culture|rien d['’]autre|a plaindre)\b/g,
      },
      {
        find: /\b(?:n['’] ?|ne )?(?:a|ont|avez|as) jamais (?:rien )?(?:vu|lu|ouvert|entendu|mange|goute|touche|tenu|ecoute|rencontre|connu) (?:un|une|de|d['’]|le|la)(?: ?(?:vrai|vraie|seul|seule|bon|bonne|livre|film|disque|dictionnaire|resto|concert|clavier|plat|jeu|groupe))?/g,
        strength: 0.5,
      },
      {
        find: /\b(?:attrape-(?:gogos?|nigauds?|couillons?|pigeons?)|piege a (?:cons?|touristes?|pigeons?|gogos?)|public (?:de|d['’])(?: ?)(?:lobotomises|abrutis|decerebres|gogos|beaufs|moutons)|bande de (?:moutons|pigeons|suiveurs|fanatiques))\b/g,
      },
      {
        find: /\b(?:y a|il y a|y['’]a|des gens|dire qu['’]il y a) (?:vraiment |encore |reellement |serieusement )?(?:des |du )?(?:gens|monde|personnes|types|adultes) (?:qui|pour) (?:vraiment )?(?:font la queue|faire la queue|paient|payent|payer|achetent|acheter|aiment|aimer|regardent|regarder|utilisent|mangent|ecoutent|lisent|jouent|kiffent)\b[^.!\n]{0,20}\?/g,
      },
      {
        find: /\b(?:fanboys?|fangirls?|sheeple|moutons de panurge|les pigeons|bons pigeons|gros pigeons|les gogos)\b/g,
        strength: 0.5,
      },
    ],
  },
  reason: {
    en: 'reads as belittling those who like it',
    fr: 'se lit comme une façon de rabaisser ceux à qui cela plaît',
  },
})
