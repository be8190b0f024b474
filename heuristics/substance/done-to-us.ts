import type { Cue, Heard } from '../../src/core/index.ts'
import { isAdvert } from '../advert.ts'
import { onlyAsks } from '../fields/asking.ts'
import { findBack, findIn, scanOf } from '../fields/scan.ts'

const STRENGTH = 0.5
const MOST_HEARD = 3

const SUBJECTS: ReadonlySet<string> = new Set('je j nous tu'.split(' '))

/** What was done to customers: "blocked me", "sneered at us", « m'ont facturé », « on nous a plantés là ». */
export const doneToUs: Cue = {
  id: 'substance/done-to-us',
  signal: 'substance',
  languages: ['en', 'fr'],
  listen(reading) {
    const scan = scanOf(reading)
    if (scan === undefined || isAdvert(reading)) return []
    const { keys, fields } = scan
    const french = reading.language === 'fr'
    const found: Heard[] = []
    for (const sentence of reading.sentences) {
      const { from, to } = sentence
      for (let at = from; at < to; at += 1) {
        if (!fields.acts.has(keys[at] ?? '') || reading.tokens[at]?.negated === true) continue
        const victim = french
          ? findBack(keys, fields.victims, Math.max(from, at - 4), at)
          : findIn(keys, fields.victims, at + 1, Math.min(to, at + 3))
        // « je me demande »: the verb turns back on its subject.
        if (victim < 0 || (french && SUBJECTS.has(keys[victim - 1] ?? ''))) continue
        const [start, end] = french ? [victim, at + 1] : [at, victim + 1]
        found.push({
          strength: onlyAsks(reading, sentence) ? STRENGTH - 0.15 : STRENGTH,
          reason: { en: 'says what was done to customers', fr: 'dit ce qui fut fait à la clientèle' },
          evidence: [reading.spanOfTokens(start, end)],
        })
        if (found.length === MOST_HEARD) return found
      }
    }
    return found
  },
}
