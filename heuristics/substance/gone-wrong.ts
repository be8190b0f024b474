import type { Cue, Heard, Reading, Sentence } from '../../src/core/index.ts'
import { isAdvert } from '../advert.ts'
import { isDenied, isSolved } from '../denied.ts'
import { onlyAsks } from '../fields/asking.ts'
import { findBack, findIn, type Scan, scanOf } from '../fields/scan.ts'

/** How far a fault may stand behind its thing, in words. */
const REACH = 6
const MOST_HEARD = 4
const STRENGTH = 0.5
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
    if (scan === undefined || isAdvert(reading)) return []
    const found: Heard[] = []
    for (const sentence of reading.sentences) {
      if (isSolved(reading.folded.slice(sentence.start, sentence.end))) continue
      for (const [from, to] of pairs(reading, scan, sentence)) {
        found.push({
          strength: onlyAsks(reading, sentence) ? IN_QUESTION : STRENGTH,
          reason: { en: 'says what went wrong with what', fr: 'dit ce qui a cloché, et avec quoi' },
          evidence: [reading.spanOfTokens(from, to)],
        })
        if (found.length === MOST_HEARD) return found
      }
    }
    return found
  },
}

/** Token ranges from thing to fault or the other way round. */
function pairs(reading: Reading, { fields, keys }: Scan, { from, to }: Sentence): [number, number][] {
  const out: [number, number][] = []
  for (let at = from; at < to; at += 1) {
    const key = keys[at] ?? ''
    const token = reading.tokens[at]
    if (token === undefined || token.negated || isDenied(reading.folded, token.start)) continue
    if (fields.faults.has(key)) {
      if (findBack(keys, SUPPOSED, at - 4, at) >= from) continue
      const before = findBack(keys, fields.things, Math.max(from, at - REACH), at)
      if (before >= 0) {
        out.push([before, at + 1])
        continue
      }
      const after = attributed(keys, fields, at, to)
      if (after > 0) out.push([at, after + 1])
    } else if (fields.states.has(key)) {
      const copula = findBack(keys, fields.copulas, Math.max(from, at - 4), at)
      if (copula < 0) continue
      const before = findBack(keys, fields.things, Math.max(from, copula - REACH + 1), copula)
      if (before >= 0 && findBack(keys, SUPPOSED, before, at) < 0) out.push([before, at + 1])
    }
  }
  return out
}

/** "broken lift", "lost my luggage", « annulé mon train »: the thing stands behind. */
function attributed(keys: readonly string[], fields: Scan['fields'], at: number, to: number): number {
  if (fields.things.has(keys[at + 1] ?? '') && at + 1 < to) return at + 1
  if (!fields.theirs.has(keys[at + 1] ?? '')) return -1
  return findIn(keys, fields.things, at + 2, Math.min(to, at + 5))
}
