import { type Cue, longRegex, type Spoken } from '../../src/core/index.ts'

/** Creatures and things one is compared with in mockery. */
const BUTTS =
  '(?:toddlers?|kindergart\\w{2,6}|pre-?schoolers?|(?:two|three|four|five|six|seven|eight|2|3|4|5|' +
  '6|7|8|ten|10)[- ' +
  ']years?[- ]olds?|chimps?|chimpanzees?|monkeys?|apes?|hamsters?|gold ' +
  '?fish|goats?|pigeons?|sloths?|snails?|potato(?:es)?|bricks?|toasters?|kettles?|house ' +
  '?plants?|cactus|pot plants?|turnips?|cabbages?|lettuces?|door ?(?:knobs?|stops?|mats?)|traffic ' +
  'cones?|parking meters?|fridge magnets?|wet (?:paper|towel|sock|sponge|lettuce)|dead ' +
  '(?:fish|hamster|badger|parrot)|drunk\\w{0,4} ' +
  '(?:uncle|squirrel|uncles|monkey|toddler|intern)|blind(?:folded)? ' +
  "(?:man|monkey|mole|chimp|person)|(?:my|your|a|somebody['’]s|someone['’]s) " +
  '(?:gran|nan|grandma|nephew|cat|dog|hamster|toddler|four-year-old|goldfish|parrot)|a bag of|car ' +
  "?park|tax return|tax form|dentist['’]?s? waiting|colonoscopy|root canal|kidney " +
  'stones?|funeral|paint dry|grass grow|cold porridge|soggy ' +
  '\\w{3,10}|cm1|cm2|cp|ce1|ce2|maternelle|sixieme|cinquieme|gamins?|gosses?|bambins?|enfants? de ' +
  '(?:\\d|deux|trois|quatre|cinq|six|sept|huit|cm)\\w{0,3}(?: ' +
  'ans)?|singes?|chimpanzes?|hamsters?|poissons? ' +
  'rouges?|huitres?|moules?|bulots?|poules?|dindes?|limaces?|escargots?|paresseux|plantes? ' +
  'vertes?|cactus|patates?|briques?|grille-pain|parpaings?|porte-manteaux?|cintres?|serpillieres?|' +
  'paillassons?|chevres?|anes?|endives?|courgettes?|navets?|poireaux?|biscottes?|portes? ' +
  'de prison|horodateurs?|radis|stagiaires? de (?:3e|troisieme)|mon ' +
  '(?:chat|chien|neveu|hamster|grille-pain|poisson|grand-pere|fils de)|ma ' +
  '(?:grand-mere|mamie|fille de|niece)|cancre|pingouins?|une? manchots?)'

const LIKENS: Readonly<Partial<Record<Spoken, RegExp>>> = {
  en: new RegExp(
    '\\b(?:(?:even|give|hire|ask|get|could|of) |(?:than|like|as|(?:in the )?(?:same )?way that|the ' +
      'way|made by|written by|drawn by|designed by|coded by|run by|built by|compared to)(?: ' +
      '\\w{1,12}){0,2}? )(?:an? |the |some |two |three |ten |bunch of |group of |pair of |room of ' +
      '|average |bored |drunk |blind |trained |lobotomi[sz]ed |caffeinated |sleepy |concussed |dead ' +
      `|wet |my |your ){0,5}${BUTTS}(?![\\w-])`,
    'g',
  ),
  fr: new RegExp(
    `\\b(?:qu['’]|que|comme|dirait|croirait|digne d(?:e|['’])|vu ` +
      `d(?:es|['’]une?)|meme|niveau|(?:fait|ecrit|code|dessine|concu|realise|pondu|developpe|pense)e?s? ` +
      `par|expose d(?:e|['’])|dessin d(?:e|['’])|celui d(?:e|['’])|celle d(?:e|['’])|charisme ` +
      `d(?:e|['’])|conversation d(?:e|['’])|energie d(?:e|['’])|qi d(?:e|['’]))(?: ` +
      `?\\w{1,20}\\b['’]?){0,2}?[ '’](?:une? |le |la |les |des |mon |ma |vieux |vieille |bourre ` +
      '|aveugle |ivre |lobotomise |mort |morte |bande de |groupe de |petit |petite |expose de ' +
      `|dessin de |devoir de |gosse de |eleve de ){0,3}${BUTTS}(?![\\w-])`,
    'g',
  ),
}

/** What turns a mention into a comparison: without one, somebody just has a cat. */
const COMPARES: Readonly<Partial<Record<Spoken, RegExp>>> = {
  en: longRegex()`
    \b(?:way that|more|better|less|smarter|faster|funnier|like|as \w{3,12} as|could|would(?:['’]ve| have)?|
    even|seen|had|looks?|feels?|reads?|sounds?|made|written|drawn|designed|coded|run|built|charm|charisma|
    personality|energy)\b`,
  fr: longRegex()`
    \b(?:plus|mieux|moins|meilleure?s?|comme|aussi|dirait|croirait|meme|aurait|auraient|ferait|saurait|
    pourrait|vu|fait|ecrit|dessine|code|concu|digne|charisme|conversation|niveau|jugeote|realise|pondu)\b`,
}

/** "I screamed like a goat": nobody else is compared. */
const OF_ONESELF = /\b(?:i|i['’]ve|je|j['’]ai|j['’]) ?(?:[a-z]{2,12} ?){0,2}$/

/** Compares people or their work with infants, beasts or vegetables. */
export const childishComparison: Cue = {
  id: 'sarcasm/childish-comparison',
  signal: 'sarcasm',
  languages: ['en', 'fr'],
  listen(reading) {
    const { language, folded } = reading
    const find = LIKENS[language]
    if (find === undefined || COMPARES[language]?.test(folded) !== true) return []
    find.lastIndex = 0
    const match = find.exec(folded)
    if (match === null || OF_ONESELF.test(folded.slice(Math.max(0, match.index - 24), match.index))) return []
    return [
      {
        strength: 0.55,
        reason: {
          en: 'reads as a mocking comparison',
          fr: 'se lit comme une comparaison moqueuse',
        },
        evidence: [reading.span(match.index, match.index + match[0].length)],
      },
    ]
  },
}
