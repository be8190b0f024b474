import type { Cue, Heard, Sentence } from '../../src/core/index.ts'
import { isAdvert } from '../advert.ts'
import { onlyAsks } from '../fields/asking.ts'
import { findBack, findIn, type Scan, scanOf } from '../fields/scan.ts'

const STRENGTH = 0.5
const MOST_HEARD = 3
const SPEAKERS: ReadonlySet<string> = new Set("i i've ive je j".split(' '))

/** What was changed for the worse: "moved the stop", "the bench is gone", « supprimé l'arrêt ». */
export const takenAway: Cue = {
  id: 'substance/taken-away',
  signal: 'substance',
  languages: ['en', 'fr'],
  listen(reading) {
    const scan = scanOf(reading)
    if (scan === undefined || isAdvert(reading)) return []
    const found: Heard[] = []
    for (const sentence of reading.sentences) {
      for (let at = sentence.from; at < sentence.to; at += 1) {
        if (!scan.fields.changes.has(scan.keys[at] ?? '') || reading.tokens[at]?.negated === true) continue
        const thing = changed(scan, at, sentence)
        if (thing < 0) continue
        found.push({
          strength: onlyAsks(reading, sentence) ? STRENGTH - 0.15 : STRENGTH,
          reason: { en: 'says what was changed or taken away', fr: 'dit ce qui fut changé ou retiré' },
          evidence: [reading.spanOfTokens(Math.min(at, thing), Math.max(at, thing) + 1)],
        })
        if (found.length === MOST_HEARD) return found
      }
    }
    return found
  },
}

/** The thing changed, behind its article; −1 when there is none or the speaker changed it. */
function changed({ keys, fields }: Scan, at: number, { from, to }: Sentence): number {
  if (findBack(keys, SPEAKERS, Math.max(from, at - 3), at) >= 0) return -1
  if (!fields.theirs.has(keys[at + 1] ?? '')) return -1
  return findIn(keys, fields.things, at + 2, Math.min(to, at + 6))
}
