import { inEnglish } from './english-forms.ts'
import { BEFORE_VERB, isAvoir, isEtre, isSubject, isVerb, OBJECTS, type Said } from './sense.ts'

/** The few frequent places where English has another order: negation, object pronouns, adjectives. */
export function inEnglishOrder(said: readonly Said[]): Said[] {
  const line = [...said]
  negations(line)
  pronouns(line)
  adjectives(line)
  return line
}

const NEGATIVE = new Set(
  'pas plus jamais rien aucun aucune personne que guere ni point nulle'.split(' ').concat("qu'"),
)
const HELPERS = new Set('am is are was were be been can could must should will would may'.split(' '))
/** How far the second half of « ne … pas » may stand from the first. */
const REACH = 6

function negations(line: Said[]): void {
  let open = -1
  line.forEach((piece, at) => {
    const { folded } = piece
    if (!piece.close) open = -1
    if (folded === 'ne' || folded === "n'") {
      const rest = line.slice(at + 1, at + 1 + REACH)
      const closed = rest.some(({ folded: words }) => words.split(' ').some((word) => NEGATIVE.has(word)))
      say(line, at, closed ? '' : 'not')
      open = at
      return
    }
    const negated = open >= 0 && at - open <= REACH
    if (piece.english === 'steps') return
    if (folded === 'pas' || folded === 'jamais') negate(line, at, folded === 'pas' ? 'not' : 'never')
    else if (folded === 'plus' && (negated || endsClause(line, at))) negate(line, at, 'no longer')
    else if (negated && /^plus d[e']/.test(folded)) {
      negate(line, at, 'no longer')
      if (line[at + 1]?.reading?.form === 'infinitive') say(line, at, 'to')
    } else if (negated && folded === 'personne') say(line, at, 'nobody')
    else if (negated && (folded === 'que' || folded === "qu'")) say(line, at, 'only')
    else return
    open = -1
  })
}

/** « ça marche plus »: without « ne », only where nothing follows that could be more. */
function endsClause(line: readonly Said[], at: number): boolean {
  const [last, next] = [line[at - 1], line[at + 1]]
  return (
    line[at]?.close === true &&
    last !== undefined &&
    isVerb(last) &&
    (next === undefined || !next.close || /^(?:depuis|du tout|apres|sur|avec)$/.test(next.folded))
  )
}

/** « ne marche pas » → "does not work"; a helping verb keeps its place: "is not". */
function negate(line: Said[], at: number, not: string): void {
  const verb = line[at - 1]
  const next = line[at + 1]
  const none = not === 'not' && next?.close === true && /^d(?:e|')$/.test(next.folded) && next.english === ''
  if (
    line[at]?.close !== true ||
    verb === undefined ||
    !isVerb(verb) ||
    verb.reading?.form === 'participle'
  ) {
    say(line, at, none ? 'no' : not)
    return
  }
  const [helper = '', ...rest] = verb.english.split(' ')
  if (HELPERS.has(helper) || (isAvoir(verb.folded) && next !== undefined && isVerb(next))) {
    if (rest.length > 0 && not !== 'no') say(line, at - 1, [helper, not, ...rest].join(' '))
    say(line, at, rest.length > 0 ? '' : not)
  } else if (none && /^(?:ha[sd]|have|there (?:is|was))/.test(verb.english)) {
    say(line, at, 'no')
  } else {
    say(line, at - 1, not === 'not' ? doNot(verb) : `${not} ${verb.english}`)
    say(line, at, '')
  }
}

function doNot({ reading, english }: Said): string {
  if (reading === undefined) return `not ${english}`
  const { form } = reading
  if (form === 'infinitive' || form === 'gerund') return `not ${english}`
  if (form === 'base') {
    if (/^had\b/.test(english)) return english.replace('had', 'did not have')
    return /^has\b/.test(english) ? english.replace('has', 'does not have') : `do not ${english}`
  }
  const helper = form === 'past' ? 'did' : form === 'present-3' ? 'does' : 'do'
  return `${helper} not ${inEnglish(reading.english, 'base')}`
}

const AS_OBJECT: ReadonlyMap<string, string> = new Map([
  ['le', 'it'],
  ['la', 'it'],
  ["l'", 'it'],
  ['les', 'them'],
  ['nous', 'us'],
  ['vous', 'you'],
  ['lui', 'him'],
  ['leur', 'them'],
  ['me', 'me'],
  ["m'", 'me'],
  ['te', 'you'],
  ["t'", 'you'],
])
const REFLEXIVE = new Set(['se', "s'"])
const OWN: ReadonlyMap<string, RegExp> = new Map([
  ['me', /^(?:je|j')$/],
  ["m'", /^(?:je|j')$/],
  ['te', /^tu$/],
  ["t'", /^tu$/],
  ['nous', /^(?:nous|on)$/],
  ['vous', /^vous$/],
])

/** « je le déteste » → "I hate it"; « je me connecte » → "I connect". */
function pronouns(line: Said[]): void {
  for (let at = line.length - 2; at >= 0; at -= 1) {
    const piece = line[at] as Said
    let to = at + 1
    while (line[to]?.close && line[to]?.english === '' && to - at < 3) to += 1
    const verb = line[to]
    if (
      verb === undefined ||
      !OBJECTS.has(piece.folded) ||
      !verb.close ||
      !isVerb(verb) ||
      verb.reading?.form === 'participle'
    )
      continue
    if (piece.english === 'you' && isAvoirOrEtre(verb)) continue
    const last = piece.close ? line[at - 1] : undefined
    const subject = last !== undefined && /^n(?:e|')$/.test(last.folded) ? line[at - 2] : last
    if (REFLEXIVE.has(piece.folded) || OWN.get(piece.folded)?.test(subject?.folded ?? '')) {
      say(line, at, '')
      continue
    }
    const object = AS_OBJECT.get(piece.folded)
    if (object === undefined || !isObject(piece, verb, last)) continue
    let end = to
    if (isAvoirOrEtre(verb))
      while (
        end - to < 4 &&
        line[end + 1]?.close &&
        /^(?:pas|jamais|plus|bien|toujours|deja|tous|toutes?)$/.test(line[end + 1]?.folded ?? '')
      )
        end += 1
    if (isAvoirOrEtre(verb) && line[end + 1]?.close && line[end + 1]?.reading?.form === 'participle') end += 1
    const target = line[end] as Said
    say(line, at, '')
    say(line, end, `${target.english} ${object}`.trim())
  }
}

const isAvoirOrEtre = ({ folded }: Said): boolean => isAvoir(folded) || isEtre(folded)

function isObject({ folded }: Said, verb: Said, last: Said | undefined): boolean {
  if (/^(?:me|m'|te|t')$/.test(folded) || verb.reading?.form === 'infinitive') return true
  if (last === undefined) return folded === "l'" && isAvoir(verb.folded)
  if (folded === 'nous' || folded === 'vous')
    return isSubject(last.folded) || last.english === '' || isVerb(last)
  return isSubject(last.folded) || BEFORE_VERB.has(last.folded)
}

const DEGREES = new Set(
  (
    'tres trop plus moins assez vraiment super hyper ultra si aussi totalement completement bien peu ' +
    'tellement'
  ).split(' '),
)
/** So many adjectives may follow one noun. */
const MOST_ADJECTIVES = 3

/** « application très nulle » → "very useless app": the noun goes behind its adjective. */
function adjectives(line: Said[]): void {
  for (let at = 0; at < line.length - 1; at += 1) {
    let noun = at
    for (let moved = 0; moved < MOST_ADJECTIVES && line[noun]?.reading?.kind === 'n'; moved += 1) {
      let next = noun + 1
      if (DEGREES.has(line[next]?.folded ?? '') && line[next]?.close) next += 1
      const adjective = line[next]
      if (adjective === undefined || !line[noun + 1]?.close || !spaced(adjective) || !describes(adjective))
        break
      const order = [...line.slice(noun + 1, next + 1), line[noun] as Said]
      const places = line.slice(noun, next + 1)
      order.forEach((piece, i) => {
        const { before, close } = places[i] as Said
        line[noun + i] = { ...piece, before, close }
      })
      noun = next
    }
    at = noun
  }
}

const spaced = ({ close, before }: Said): boolean => close && /^\s*$/.test(before)

const describes = ({ reading, english }: Said): boolean =>
  english !== '' && (reading?.kind === 'a' || (reading?.kind === 'v' && reading.form === 'participle'))

function say(line: Said[], at: number, english: string): void {
  const piece = line[at]
  if (piece !== undefined) line[at] = { ...piece, english }
}
