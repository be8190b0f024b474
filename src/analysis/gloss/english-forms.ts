import type { Form } from './french-forms.ts'

/** Past and participle of the English verbs that the glossary uses and that are irregular. */
const IRREGULAR = new Map<string, readonly [past: string, participle: string]>()
for (const line of `
be was been|have had had|do did done|go went gone|get got got|give gave given|take took taken
make made made|come came come|become became become|see saw seen|know knew known
think thought thought|say said said|tell told told|find found found|leave left left|feel felt felt
put put put|bring brought brought|begin began begun|keep kept kept|hold held held
write wrote written|stand stood stood|hear heard heard|let let let|mean meant meant|set set set
meet met met|run ran run|pay paid paid|sit sat sat|speak spoke spoken|lead led led|read read read
grow grew grown|lose lost lost|fall fell fallen|send sent sent|build built built
understand understood understood|draw drew drawn|break broke broken|spend spent spent|cut cut cut
rise rose risen|drive drove driven|buy bought bought|wear wore worn|choose chose chosen
throw threw thrown|catch caught caught|sell sold sold|teach taught taught|eat ate eaten
drink drank drunk|sleep slept slept|win won won|forget forgot forgotten|hide hid hidden
steal stole stolen|lie lied lied|fight fought fought|hurt hurt hurt|sing sang sung|swim swam swum
fly flew flown|shut shut shut|bite bit bitten|beat beat beaten|shoot shot shot|stink stank stunk
wake woke woken|quit quit quit|cost cost cost|hit hit hit|spread spread spread|shake shook shaken
tear tore torn|burn burned burned|hang hung hung|bet bet bet|ride rode ridden|feed fed fed
freeze froze frozen|blow blew blown|bend bent bent|reset reset reset|rewrite rewrote rewritten
redo redid redone|undo undid undone|overcome overcame overcome|fuck fucked fucked|stick stuck stuck
swear swore sworn|dig dug dug|show showed shown|suck sucked sucked|lend lent lent
withdraw withdrew withdrawn|foresee foresaw foreseen|rebuild rebuilt rebuilt|shit shat shat
split split split
`
  .trim()
  .split(/[|\n]/)) {
  const [base = '', past = '', participle = ''] = line.split(' ')
  IRREGULAR.set(base, [past, participle])
}

const PLURALS = new Map(
  `child:children man:men woman:women person:people foot:feet tooth:teeth mouse:mice life:lives
  wife:wives thief:thieves wolf:wolves knife:knives`
    .split(/\s+/)
    .map((pair) => pair.split(':') as [string, string]),
)
/** Nouns that stay as they are, and words that stand for nothing to count. */
const SAME = new Set(
  `data information advice music money shit news software hardware sleep progress help work weather
  traffic stuff nonsense bullshit feedback series evidence knowledge furniture rubbish garbage filth
  luck fun training customer-service swimming cycling running people police clothes thanks dough
  cash scum bread water hair health sport stats food homework crap trash others ones times always
  less more`.split(/\s+/),
)
/** Verbs whose last consonant is doubled before -ed and -ing. */
const DOUBLED = new Set(
  `stop plan drop ban admit commit prefer refer occur control regret permit unplug plug beg stab rub
  chat scam sync-up uninstal zip tip trip wrap slap tap skip ship shop equip rob nag brag fit quit
  get run sit set put cut hit let begin forget shut win bet swim dig`.split(/\s+/),
)

/** The English word or words of a gloss, in the form the French one has; a gloss's first word is its head. */
export function inEnglish(gloss: string, form: Form): string {
  const [head = '', ...rest] = gloss.split(' ')
  const whole = (first: string): string => [first, ...rest].join(' ')
  switch (form) {
    case 'present-3':
      return whole(third(head))
    case 'past':
      return whole(IRREGULAR.get(head)?.[0] ?? regular(head))
    case 'participle':
      return whole(IRREGULAR.get(head)?.[1] ?? regular(head))
    case 'gerund':
      return whole(going(head))
    case 'future':
      return `will ${gloss}`
    case 'conditional':
      return `would ${gloss}`
    default:
      return gloss
  }
}

/** A noun's plural: the gloss's last word changes. */
export function inPlural(gloss: string): string {
  const at = gloss.lastIndexOf(' ') + 1
  const last = gloss.slice(at)
  if (SAME.has(last) || /(?:ss|[^s]s)$/.test(last)) return /ss$/.test(last) ? `${gloss}es` : gloss
  return gloss.slice(0, at) + (PLURALS.get(last) ?? (/o$/.test(last) ? `${last}s` : third(last)))
}

function third(word: string): string {
  if (word === 'be') return 'is'
  if (word === 'have') return 'has'
  if (/(?:s|x|z|ch|sh|[^aeiou]o)$/.test(word)) return `${word}es`
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`
}

function regular(word: string): string {
  if (word.endsWith('e')) return `${word}d`
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ied`
  return DOUBLED.has(word) ? `${word}${word.slice(-1)}ed` : `${word}ed`
}

function going(word: string): string {
  if (word.endsWith('ie')) return `${word.slice(0, -2)}ying`
  if (/[^eoy]e$/.test(word) && word !== 'be') return `${word.slice(0, -1)}ing`
  return DOUBLED.has(word) ? `${word}${word.slice(-1)}ing` : `${word}ing`
}
