import { inEnglish, inPlural } from './english-forms.ts'
import type { Reading } from './glossary.ts'
import type { Piece } from './pieces.ts'

/** A piece with the one reading its neighbours ask for, and what it says in English. */
export interface Said {
  readonly before: string
  readonly text: string
  readonly folded: string
  readonly close: boolean
  readonly shouted: boolean
  readonly reading: Reading | undefined
  readonly english: string
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

const DETERMINERS = words(
  `le la les l' un une des ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur
  leurs de d' du au aux aucun aucune quel quelle quels quelles chaque plusieurs quelques nouvelle
  nouveau nouvelles nouveaux derniere dernier dernieres petite petit petits bonne bon bons bonnes
  belle beau mauvaise mauvais grosse gros grande grand meilleure meilleur seul seule premiere
  premier autre autres meme deux trois en vrai sale pauvre`,
)
const SUBJECTS = words(
  "je j' j tu il elle on ils elles nous vous qui ca cela ce c' celui celle ceux celles jte jme",
)
const BEFORE_VERB = words("ne n' me m' te t' se s' y lui")
const OBJECTS = words("le la les l' me m' te t' se s' nous vous lui leur en y")
const AVOIR = words(
  `ai as a ont avons avez avais avait avaient avions aviez aurai auras aura aurons aurez auront
  aurais aurait auraient avoir ayant aie ait aient eu jai ja`,
)
const ETRE = words(
  `suis es est sont sommes etes etais etait etaient etre etant ete serai sera seront serait seraient
  sois soit soient fut cest`,
)
const BETWEEN = words('pas plus jamais rien bien deja toujours tout encore trop mal tres aussi vraiment meme')
const PLAIN_AFTER = words(
  'can could must should will would may make makes made let lets do does did need just',
)
const QUANTITIES = words(
  'pas plus beaucoup trop peu moins assez jamais autant tant bcp aucun point tellement',
)
const COMPARED = words(
  'plus moins mieux pire pires meilleur meilleure meilleurs meilleures aussi autre autres plutot',
)

export const isSubject = (folded: string | undefined): boolean => SUBJECTS.has(folded ?? '')
export const isAvoir = (folded: string | undefined): boolean => AVOIR.has(folded ?? '')
export const isEtre = (folded: string | undefined): boolean => ETRE.has(folded ?? '')
export const isVerb = ({ reading }: Pick<Said, 'reading'>): boolean => reading?.kind === 'v'

/** Chooses among the readings of each piece by the pieces beside it, and puts it in English. */
export function chosen(pieces: readonly Piece[]): Said[] {
  const said: Said[] = []
  pieces.forEach((piece, at) => {
    const last = piece.close ? said.at(-1) : undefined
    const next = pieces[at + 1]?.close ? pieces[at + 1] : undefined
    const reading = inForm(pick(piece, said, last, next), piece, said)
    const { before, text, folded, close, shouted } = piece
    const english =
      special(piece, said, pieces.slice(at + 1, at + 5)) ??
      ahead(piece, reading, pieces, at) ??
      (reading === undefined ? text : inWords(reading, said, piece))
    said.push({ before, text, folded, close, shouted, reading, english })
  })
  return said
}

function pick(
  piece: Piece,
  said: readonly Said[],
  last: Said | undefined,
  next: Piece | undefined,
): Reading | undefined {
  const [first] = piece.readings
  if (first === undefined || piece.readings.length === 1 || last === undefined) return first
  const after = AVOIR.has(last.folded)
  const verb =
    (after && piece.readings.find((r) => r.kind === 'v' && isParticiple(r))) ||
    piece.readings.find(({ kind }) => kind === 'v')
  const other = nounOrNot(piece, last, next)
  if (verb === undefined || other === undefined) return verb ?? other
  const before = last.close ? said.at(-2)?.folded : undefined
  if (other.kind === 'x' && first === other) return first
  if (after) return isParticiple(verb) ? verb : other
  if (OBJECTS.has(last.folded) && (SUBJECTS.has(before ?? '') || BEFORE_VERB.has(before ?? ''))) return verb
  if (/^d(?:e|')$/.test(last.folded) && (verb.form === 'infinitive' || INFINITIVES.has(piece.folded)))
    return verb
  if (DETERMINERS.has(last.folded)) return other
  if (/ées?$|és?$/.test(piece.text.toLowerCase()) && verb.form === 'participle') return verb
  if (SUBJECTS.has(last.folded) || BEFORE_VERB.has(last.folded)) return verb
  if (last.reading?.kind === 'n' && verb.form !== 'participle') return other.kind === 'a' ? other : verb
  return first
}

/** « un débile » is one, « un jeu débile, trop débile, un débile profond » is so. */
function nounOrNot(piece: Piece, last: Said, next: Piece | undefined): Reading | undefined {
  const plain = piece.readings.filter(({ kind }) => kind !== 'v')
  const noun = plain.find(({ kind }) => kind === 'n')
  const adjective = plain.find(({ kind }) => kind === 'a')
  if (plain[0]?.kind === 'x' || noun === undefined || adjective === undefined) return plain[0]
  const before = next?.readings[0]?.kind === 'n'
  return DETERMINERS.has(last.folded) && !before ? noun : adjective
}

/** What is, or sounds like, a participle: « j'ai fait, j'ai teste, j'ai tester ». */
const isParticiple = ({ form }: Reading): boolean =>
  /^(?:participle|present-1-3|present-3|infinitive)$/.test(form)

/** Subjects after which English has no -s; after « et, ou, mais » nobody knows. */
const BARE = /^(?:je|j|j'|jte|jme|jla|jle|et|ou|mais|ne|n'|on)$/

/** « j'ai teste, j'ai tester »: after an auxiliary both are « testé »; « je teste » has no -s in English. */
function inForm(reading: Reading | undefined, piece: Piece, said: readonly Said[]): Reading | undefined {
  if (reading?.kind !== 'v') return reading
  if (!piece.close) {
    if (reading.form !== 'present-1-3') return reading
    return { ...reading, form: OF_THINGS.has(reading.english) ? 'present-3' : 'present' }
  }
  let at = said.length - 1
  while (at > 0 && said[at]?.close && BETWEEN.has(said[at]?.folded ?? '')) at -= 1
  const helper = said[at]
  const helped = helper?.reading?.kind === 'v' && (AVOIR.has(helper.folded) || ETRE.has(helper.folded))
  const { form } = reading
  if (helped && (/^present-(?:1-)?3$/.test(form) || (form === 'infinitive' && AVOIR.has(helper.folded))))
    return { ...reading, form: 'participle' }
  if (form !== 'present-1-3' && form !== 'present-3') return reading
  while (
    at > 0 &&
    said[at]?.close &&
    (OBJECTS.has(said[at]?.folded ?? '') || BEFORE_VERB.has(said[at]?.folded ?? ''))
  )
    at -= 1
  const subject = said[at]?.folded ?? ''
  if (form === 'present-3') return subject === 'on' ? { ...reading, form: 'present' } : reading
  return { ...reading, form: BARE.test(subject) ? 'present' : 'present-3' }
}

function inWords(reading: Reading, said: readonly Said[], piece: Piece): string {
  const { english, kind, form } = reading
  if (kind !== 'v') return kind === 'n' && form === 'plural' ? inPlural(english) : english
  const last = piece.close ? said.at(-1) : undefined
  if (form !== 'infinitive' || last === undefined) return inEnglish(english, form)
  if (last.folded === 'sans') return inEnglish(english, 'gerund')
  const wants =
    isVerb(last) && !PLAIN_AFTER.has(last.english.split(' ').at(-1) ?? '') && !/\bto$/.test(last.english)
  return wants && !OBJECTS.has(last.folded) ? `to ${english}` : english
}

/** What things do rather than people: « il plante » → "it crashes". */
const OF_THINGS = words(
  `work sync connect disconnect crash display load start close freeze bug last vibrate count record
  measure turn suffice lag update download save open respond work cost import export pair restart
  drain stick`,
)
const doesWhatThingsDo = (following: readonly Piece[]): boolean => {
  const verb = following.find(({ folded }) => !BEFORE_VERB.has(folded))
  return (
    verb?.close === true && verb.readings.some(({ english, kind }) => kind === 'v' && OF_THINGS.has(english))
  )
}
const GOING = words('vais vas va allons allez vont')
const JUST = words('viens vient venons venez viennent')

/** Verbs that only help the infinitive after them: « va marcher », « vient de marcher », « fait planter ». */
function ahead(
  piece: Piece,
  reading: Reading | undefined,
  pieces: readonly Piece[],
  at: number,
): string | undefined {
  if (reading?.kind !== 'v') return undefined
  const next = pieces.slice(at + 1, at + 5)
  const loose = next.findIndex(({ close }) => !close)
  const near = loose < 0 ? next : next.slice(0, loose)
  const skipped = near.findIndex(({ folded }) => !OBJECTS.has(folded) && !BETWEEN.has(folded))
  const follows = near[skipped]
  if (follows === undefined) return undefined
  if (GOING.has(piece.folded) && isInfinitive(follows)) return 'will'
  if (JUST.has(piece.folded) && /^d(?:e|')$/.test(follows.folded) && isInfinitive(near[skipped + 1]))
    return 'just'
  return reading.english === 'do' && isInfinitive(follows) ? inEnglish('make', reading.form) : undefined
}

const isInfinitive = (piece: Piece | undefined): boolean =>
  piece?.readings[0]?.form === 'infinitive' || INFINITIVES.has(piece?.folded ?? '')
const isOnlyVerb = (piece: Piece | undefined): boolean =>
  piece !== undefined && piece.readings.length > 0 && piece.readings.every(({ kind }) => kind === 'v')
const NUMBER = /^(?:\d.*|deux|trois|quatre|cinq|six|sept|huit|dix|vingt|trente|cent|mille|la|l'|une?|sa)$/
/** « plus vite que, la même que »: a comparison a few words before, in the same clause. */
function isCompared(said: readonly Said[], piece: Piece): boolean {
  if (!piece.close) return false
  for (let at = said.length - 1; at >= Math.max(0, said.length - 4); at -= 1) {
    if (COMPARED.has(said[at]?.folded ?? '')) return true
    if (said[at]?.close !== true) return false
  }
  return false
}

const STEPS_AFTER = words('les des mes ses vos nos tes leurs mille')
const INFINITIVES = words('etre avoir pouvoir devoir')

/** The small words whose English depends on what stands beside them. */
function special(piece: Piece, said: readonly Said[], following: readonly Piece[]): string | undefined {
  const last = piece.close ? said.at(-1) : undefined
  const [first, after] = following
  const next = first?.close ? first : undefined
  const infinitive = isInfinitive(next) || (OBJECTS.has(next?.folded ?? '') && isInfinitive(after))
  switch (piece.folded) {
    case 'a':
      if (piece.text.toLowerCase() === 'à' || (infinitive && !isSubject(last?.folded))) return 'to'
      if (last?.folded === 'on') return 'have'
      return last === undefined || hasBefore(last) ? 'has' : 'to'
    case 'de':
    case "d'":
      if (last?.english.endsWith('just') && last.folded !== 'juste') return ''
      if (QUANTITIES.has(last?.folded ?? '')) return ''
      return infinitive ? 'to' : 'of'
    case 'des':
      return last?.reading?.kind === 'n' ? 'of the' : ''
    case 'pour':
      return infinitive ? 'to' : 'for'
    case 'que':
    case "qu'": {
      const compared = isCompared(said, piece)
      return compared ? 'than' : undefined
    }
    case 'en':
      if (next?.readings[0]?.form === 'gerund') return 'while'
      return next?.readings[0]?.kind === 'v' ? '' : 'in'
    case 'y':
      return next?.readings[0]?.kind === 'v' ? '' : undefined
    case 'leur':
      return next?.readings[0]?.kind === 'v' ? 'them' : 'their'
    case "t'":
      return /^(?:as|es|est|avais|etais|auras|aurais|a)$/.test(next?.folded ?? '') ? 'you' : undefined
    case 'sa':
      return /^(?:ne|n'|me|m'|se|s'|te|te|vous|nous)$/.test(next?.folded ?? '') || isOnlyVerb(next)
        ? 'it'
        : undefined
    case 'ce':
      if (/^(?:sont|etaient|seront)$/.test(next?.folded ?? '')) return 'they'
      return isOnlyVerb(next) && !isSubject(last?.folded)
        ? /^(?:est|etait|sera|serait|soit|doit|peut)/.test(next?.folded ?? '')
          ? 'it'
          : ''
        : undefined
    case 'on':
      return 'we'
    case 'est':
      return last?.folded === 'on' ? 'are' : undefined
    case 'etait':
      return last?.folded === 'on' ? 'were' : undefined
    case 'meme':
      return next?.readings[0]?.kind === 'n' && (last === undefined || DETERMINERS.has(last.folded))
        ? 'same'
        : undefined
    case 'seul':
    case 'seule':
    case 'seuls':
    case 'seules':
      return /^[na]$/.test(next?.readings[0]?.kind ?? '') ? 'only' : undefined
    case 'pas':
      return STEPS_AFTER.has(last?.folded ?? '') ? 'steps' : undefined
    case 'du':
      return AVOIR.has(last?.folded ?? '') && isInfinitive(next) ? 'had to' : undefined
    case 'qui':
      return last?.reading?.kind === 'n' ? 'that' : 'who'
    case 'etre':
      return last?.folded === 'sans' ? 'being' : undefined
    case 'plus de':
    case "plus d'":
      if (!piece.close) return 'no more'
      return next !== undefined && NUMBER.test(next.text) ? 'more than' : 'more'
    case 'ca':
      return next !== undefined && (next.readings[0]?.kind === 'v' || BEFORE_VERB.has(next.folded))
        ? 'it'
        : 'that'
    case 'il':
    case 'elle':
    case 'ils':
    case 'elles':
      return doesWhatThingsDo(following) ? (piece.folded.endsWith('s') ? 'they' : 'it') : undefined
    default:
      return undefined
  }
}

const hasBefore = ({ folded, reading }: Said): boolean =>
  SUBJECTS.has(folded) ||
  BEFORE_VERB.has(folded) ||
  /^(?:l'|y|il y|on)$/.test(folded) ||
  reading?.kind === 'n' ||
  reading === undefined

export { BEFORE_VERB, OBJECTS }
