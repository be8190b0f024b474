import type { Cue, Heard } from '../../src/core/index.ts'
import { onlyAsks } from '../fields/asking.ts'
import { findIn, type Scan, scanOf } from '../fields/scan.ts'

const STRENGTH = 0.5
const MOST_HEARD = 3

const SUPPOSED: ReadonlySet<string> = new Set(['if', 'si', 's'])
const PEOPLE: ReadonlySet<string> = new Set(
  'you youre they theyre he she hes shes suis es etes t vous'.split(' '),
)

/** Too much of what nobody wants, or of any quality: "endless popups", "too narrow", « trop de pubs ». */
export const burden: Cue = {
  id: 'substance/burden',
  signal: 'substance',
  languages: ['en', 'fr'],
  listen(reading) {
    const scan = scanOf(reading)
    if (scan === undefined) return []
    const found: Heard[] = []
    for (const sentence of reading.sentences) {
      const { from, to } = sentence
      for (let at = from; at < to; at += 1) {
        if (reading.tokens[at]?.negated === true) continue
        const end = tooMuch(scan, at, to)
        // "If it's too hard for you…" supposes.
        if (end < 0 || SUPPOSED.has(scan.keys[from] ?? '')) continue
        found.push({
          strength: onlyAsks(reading, sentence) ? STRENGTH - 0.15 : STRENGTH,
          reason: { en: 'says what there is too much of', fr: 'dit ce qu’il y a de trop' },
          evidence: [reading.spanOfTokens(at, end)],
        })
        if (found.length === MOST_HEARD) return found
      }
    }
    return found
  },
}

function tooMuch({ keys, fields }: Scan, at: number, to: number): number {
  const key = keys[at] ?? ''
  if (fields.loads.has(key) || /^\d{1,4}$/.test(key)) {
    const thing = findIn(keys, fields.burdens, at + 1, Math.min(to, at + 4))
    if (thing >= 0) return thing + 1
  }
  if (fields.excess.has(key)) {
    const quality = at + 1
    const word = keys[quality] ?? ''
    // "You're too dim to see" is about somebody, not something.
    if (quality < to && fields.qualities.has(word) && !PEOPLE.has(keys[at - 1] ?? '')) return quality + 1
  }
  return -1
}
