import type { Cue, Heard, Reading, Sentence } from '../../src/core/index.ts'
import { isAdvert } from '../advert.ts'
import { standsAnywhere } from '../context.ts'
import { isDenied, isSolved } from '../denied.ts'
import { onlyAsks } from '../fields/asking.ts'
import { findBack, findIn, type Scan, scanOf } from '../fields/scan.ts'

/** How far a fault may stand behind its thing, in words. */
const REACH = 6
const MOST_HEARD = 4
const STRENGTH = 0.5
/** … and behind a thing that no list knows. */
const OPEN_REACH = 4
const OF_ANY_THING = 0.36
const FULL: ReadonlySet<string> = new Set(['full', 'plein'])
const OWN: ReadonlySet<string> = new Set('my our mon ma mes notre nos'.split(' '))
/** In a question nothing is said to have happened yet. */
const IN_QUESTION = 0.4

/** "If it breaks", « si jamais ça casse »: it hasn't. */
const SUPPOSED: ReadonlySet<string> = new Set(
  'if hope hopefully might would could should si espere risque'.split(' '),
)

/** A thing people use and a way to go wrong, put together: "the lift jams", « ma valise est cassée ». */
export const goneWrong: Cue = {
  id: 'substance/gone-wrong',
  signal: 'substance',
  languages: ['en', 'fr'],
  listen(reading) {
    const scan = scanOf(reading)
    if (scan === undefined) return []
    const online = scan.keys.includes('internet')
    const found: Heard[] = []
    for (const [index, sentence] of reading.sentences.entries()) {
      const heard = pairs(reading, scan, sentence, online)
      if (heard.length === 0) continue
      if (found.length === 0 && (isAdvert(reading) || blamesOneself(reading))) return []
      if (isOver(reading, scan, sentence, index)) continue
      for (const { from, to, known } of heard) {
        found.push({
          strength: onlyAsks(reading, sentence) ? IN_QUESTION : known ? STRENGTH : OF_ANY_THING,
          reason: { en: 'says what went wrong with what', fr: 'dit ce qui a cloché, et avec quoi' },
          evidence: [reading.spanOfTokens(from, to)],
        })
        if (found.length === MOST_HEARD) return found
      }
    }
    return found
  },
}

/** "All the crashes are gone" is good news, "my routes are gone" isn't. */
function isOver(reading: Reading, { fields, keys }: Scan, { from, to }: Sentence, index: number): boolean {
  return isSolved(reading, index, findIn(keys, fields.burdens, from, to) >= 0)
}

/** Who blames themselves complains of nobody. */
const blamesOneself = standsAnywhere('own-fault')

interface Pair {
  readonly from: number
  readonly to: number
  /** A known thing; otherwise only an article or a possessive shows that there is one. */
  readonly known: boolean
}

/** Token ranges from thing to fault or the other way round. */
function pairs(
  reading: Reading,
  { fields, keys }: Scan,
  { from, to }: Sentence,
  online: boolean,
): readonly Pair[] {
  const out: Pair[] = []
  for (let at = from; at < to; at += 1) {
    const key = keys[at] ?? ''
    const fault = fields.faults.has(key)
    const state = !fault && (fields.states.has(key) || fields.isIll(key))
    const token = reading.tokens[at]
    if (!(fault || state) || token === undefined || token.negated) continue
    if (isName(reading, at, from)) continue
    // « Un chef-d'œuvre de vide » is no empty work.
    if (key === 'vide' && keys[at - 1] === 'de') continue
    // "The internet is full already": a joke at somebody's expense.
    if (online && FULL.has(key)) continue
    if (isDenied(reading, at) || findBack(keys, SUPPOSED, at - 4, at) >= from) continue
    const edge = fault ? at : findBack(keys, fields.copulas, Math.max(from, at - 4), at)
    if (edge >= 0) {
      const before = findBack(keys, fields.things, Math.max(from, edge - REACH), edge)
      if (before >= 0) {
        out.push({ from: before, to: at + 1, known: true })
        continue
      }
      const article = findBack(keys, fields.theirs, Math.max(from, edge - OPEN_REACH), edge - 1)
      if (article >= 0) {
        out.push({ from: article, to: at + 1, known: false })
        continue
      }
    }
    const after = fault || !fields.states.has(key) ? attributed(keys, fields, at, to) : undefined
    if (after !== undefined) out.push({ from: at, ...after })
  }
  return out
}

/** "From Loose to Ugley": a capital inside a sentence names something. */
function isName({ tokens, comment: { text } }: Reading, at: number, first: number): boolean {
  const token = tokens[at]
  if (token === undefined || token.caps || at === first) return false
  const initial = text.charAt(token.start)
  return initial !== initial.toLowerCase()
}

/** "broken lift", "lost my luggage", « annulé mon train »: the thing stands behind. */
function attributed(
  keys: readonly string[],
  fields: Scan['fields'],
  at: number,
  to: number,
): Omit<Pair, 'from'> | undefined {
  const next = keys[at + 1] ?? ''
  if (at + 1 >= to) return undefined
  if (fields.things.has(next)) return { to: at + 2, known: true }
  if (!fields.theirs.has(next)) return undefined
  const thing = findIn(keys, fields.things, at + 2, Math.min(to, at + 5))
  if (thing >= 0) return { to: thing + 1, known: true }
  return OWN.has(next) && at + 2 < to ? { to: at + 3, known: false } : undefined
}
