import type { Reading, Sentence, Spoken } from '../src/core/index.ts'

/** So much of a question is looked at. */
const LONGEST = 240

const EN_BAD =
  '(?:useless|incompetent|stupid|dumb|clueless|evil|greedy|lazy|blind|deaf|drunk|braindead|' +
  'brain-dead|mad|insane|terrible|awful|hopeless|pathetic|rubbish|crap|garbage|bad|slow|rude|' +
  'dishonest|crooked|ridiculous|a ' +
  'joke|clowns?|idiots?|morons?|crooks?|liars?|thieves|amateurs?|monkeys?|robots?)'
const FR_BAD =
  '(?:nuls?|nulles?|incompetents?|incompetentes?|idiots?|betes?|stupides?|cons?|debiles?|aveugles?|' +
  'sourds?|bourres?|fous|folles|minables?|ridicules?|lents?|menteurs?|voleurs?|escrocs?|clowns?|' +
  'amateurs?|guignols?|mauvais|radins?|cupides?|feignants?|faineants?)'
const CIRCUS =
  '(?:circus(?:es)?|clown ' +
  '(?:show|school|convention)|kindergarten|nursery|zoo|asylum|madhouse|pantomime|freak show|comedy ' +
  'club|farce|sitcom|parody|museum of)'
const CIRQUE =
  '(?:cirque|zoo|creche|garderie|maternelle|asile|maison de fous|concours de|foire|guignol|camera ' +
  "cachee|sketch|farce|poisson d['’]avril)"

const EN = [
  // "Are you a useless bank every day, or only …?"
  `are (?:you|they|these|those)(?: \\w{1,12}){0,3} ${EN_BAD}\\b[^?]{0,80}(?:,? or ` +
    '(?:only|just|is|do|are|does|simply)\\b|every (?:day|single)|or not|on purpose|by ' +
    'nature|professionally)',
  // "do you practise being this bad?"
  'do (?:you|they)(?: all| guys| people)? (?:practi[cs]e|train|study|rehearse|take ' +
    '(?:lessons|classes)|have to try|get paid|try)\\b[^?]{0,60}\\b(?:being|to be) (?:\\w{2,8} ' +
    `)?${EN_BAD}`,
  // "what is it like to be loathed?"
  `(?:what(?:['’]s| is| does) it (?:like|feel like)|how does it feel|what does it feel like) (?:to ` +
    'be|being|to have|having|to know|knowing|to work|working|to ' +
    '\\w{3,10})\\b[^?]{0,60}\\b(?:loath\\w{1,3}|hat\\w{1,3}|despis\\w{1,3}|laugh\\w{0,4}|laughing|' +
    'worst|useless|wrong|incompeten\\w{1,2}|lies|lying|fail\\w{0,4}|clowns?|nobody|no ' +
    'one|soul|conscience|shame|mock\\w{0,2}|disliked|ridicul\\w{1,3}|stupid|terrible|idiots?)',
  // "Ever wondered why everybody complains?"
  '(?:have you |did you |do you |you )?ever (?:wonder(?:ed)?|ask(?:ed)? yourself|ask(?:ed)? ' +
    'yourselves|stop(?:ped)? to think) (?:why|how ' +
    'come)\\b[^?]{0,90}\\b(?:complain\\w{0,4}|hat(?:e|ed|es)|leav\\w{1,3}|quit\\w{0,4}|' +
    'laugh\\w{0,4}|nobody|no ' +
    'one|empty|los(?:e|ing)|cancel\\w{0,4}|boycott\\w{0,3}|despis\\w{1,3}|avoid\\w{0,3}|bankrupt)\\b',
  // "Is this the opening night of a circus?"
  '(?:is|are|was|were) (?:this|it|that|these|you(?: people| guys| ' +
    `lot)?|i|we)\\b[^?]{0,50}\\b(?:${CIRCUS}(?! ` +
    '(?:museum|tent|school|tickets?|act|skills?|class\\w{0,2}))|april fool\\w{0,2}|candid ' +
    'camera|hidden camera|amateur (?:hour|night))',
  'should (?:we|i) (?:bring|get|buy|pack|send|order|fetch) (?:some |the |you |a |in ' +
    ')*(?:popcorn|peanuts|candles?|clowns?|a map|a medal|flowers|tissues|glasses|carrier ' +
    'pigeons?|smoke signals?|crayons|colouring books?|bananas?)',
  // "how do you sleep at night?", "who ties your shoes?"
  '(?:how do (?:you|they)(?: people| guys| lot)? (?:sleep at night|look (?:in|at) the mirror|live with ' +
    'yoursel\\w{1,4}|manage to be)|who (?:ties|dresses|feeds|wipes|let) (?:you|your|them|their)\\b|does ' +
    'your (?:mother|mum|mom|mama|nurse|keeper|carer) know\\b|what colou?r is the sky (?:in|on) ' +
    '(?:your|their)|did (?:you|your \\w{3,12}) fall (?:on|off|out)|how many \\w{3,14} does it take to)',
]
const FR = [
  `(?:vous etes|etes[- ]vous|t['’]es|tu es|vous faites|c['’]est)(?: \\w{2,12}){0,4} ` +
    `${FR_BAD}\\b[^?]{0,80}(?:,? ou (?:seulement|juste|bien|uniquement|c['’]est|que)\\b|tous les ` +
    'jours|de naissance|expres|par nature|par vocation|a plein temps|de metier)',
  'vous (?:vous )?(?:entrainez|exercez|repetez|etes formes?|etes ' +
    `payes?|suivez|prenez)\\b[^?]{0,50}\\b(?:pour etre|a etre)(?: \\w{2,8})? ${FR_BAD}`,
  "(?:ca fait quoi|quel effet ca fait|qu['’]est[- ]ce que ca fait|comment on se sent|c['’]est " +
    "comment)(?: d['’]| de | que | quand " +
    ')[^?]{0,60}\\b(?:detest\\w{1,4}|hai\\w{0,3}|mepris\\w{1,4}|moque\\w{0,3}|pire|nul\\w{0,3}|' +
    'rate\\w{0,3}|tort|mensonges?|honte|personne|clowns?|ridicul\\w{1,4}|inutile\\w?)',
  "(?:vous|tu) (?:vous |t['’]|te )?(?:etes|es)?[- ]?(?:vous |tu )?(?:deja )?demandez?s?(?:[- " +
    ']vous|[- ]tu)? (?:parfois |jamais |deja ' +
    ')?pourquoi\\b[^?]{0,90}\\b(?:plaign\\w{1,4}|plaintes?|detest\\w{1,4}|hai\\w{0,3}|part\\w{1,3}|' +
    'fui\\w{0,3}|fuient|rient|rigol\\w{1,3}|personne|vides?|perd\\w{1,4}|resili\\w{1,4}|' +
    'boycott\\w{1,4}|coule\\w{0,2})\\b',
  `(?:c['’]est|est[- ]ce|on est|vous etes|suis[- ]je|je suis)\\b[^?]{0,40}\\b${CIRQUE}`,
  "(?:(?:faut[- ]il|il faut|on doit|doit[- ]on|je dois|on|j['’]) " +
    '?(?:apporte\\w{0,3}|amene\\w{0,3}|prevoi\\w{0,3}|envoie\\w{0,3}|envoyer|commande\\w{0,3})) ' +
    '(?:des |du |le |les |un |une |de la )*(?:pop[- ]?corn|cacahuetes|bougies?|clowns?|pigeons? ' +
    'voyageurs?|signaux de fumee|coloriages?|bananes?|medaille|mouchoirs)',
  '(?:comment (?:faites[- ]vous|vous faites) pour (?:dormir|vous regarder|etre)|vous (?:arrivez a ' +
    ')?dormez? (?:bien )?la nuit|votre (?:mere|maman|infirmi\\w{2,4}) sait|il en faut combien ' +
    'pour|combien de \\w{3,14} faut[- ]il pour|vous etes tombes? (?:du|de|sur))',
]

const TAUNT: Readonly<Partial<Record<Spoken, RegExp>>> = {
  en: new RegExp(`^\\W{0,6}(?:(?:so|and|but|seriously|honestly|tell me|hey|oh|well),? )?(?:${EN.join('|')})`),
  fr: new RegExp(
    `^\\W{0,6}(?:(?:et|mais|alors|donc|serieusement|franchement|dites|dis|bon|he),? )?(?:${FR.join('|')})`,
  ),
}

/**
 * A question asked to taunt: "what is it like to be loathed by everyone?". It wants no answer and asks for
 * nothing.
 */
export function isTaunt({ folded, language, tokens }: Reading, { question, from, to }: Sentence): boolean {
  const first = tokens[from]
  const last = tokens[to - 1]
  const taunt = TAUNT[language]
  if (!question || taunt === undefined || first === undefined || last === undefined) return false
  return taunt.test(folded.slice(first.plainStart, Math.min(last.plainEnd, first.plainStart + LONGEST)))
}
