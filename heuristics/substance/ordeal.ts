import type { Cue, Heard, Sentence } from '../../src/core/index.ts'
import { isAdvert } from '../advert.ts'
import { onlyAsks } from '../fields/asking.ts'
import { findBack, findIn, type Scan, scanOf } from '../fields/scan.ts'

const STRENGTH = 0.5
const MOST_HEARD = 3
/** How far the count may stand from the effort, in words. */
const REACH = 5

const TIMES: ReadonlySet<string> = new Set(
  (
    'minutes minute mins min hours hour hrs h days day weeks week months month years times attempts calls emails agents tickets ' +
    'heures heure plombes jours jour semaines mois ans fois tentatives appels mails relances km miles stops floors etages ' +
    'afternoon morning evening night lunch weekend matinee apres-midi journee soiree nuit'
  ).split(' '),
)
const COUNTS: ReadonlySet<string> = new Set(
  (
    'two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty ninety half several ' +
    'hundred whole entire solid full another deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente ' +
    'quarante cinquante soixante demi demie plusieurs une un toute bonne pleine an a'
  ).split(' '),
)

/** What one had to go through, and how much of it: "forty minutes in the queue", « poireauté deux heures ». */
export const ordeal: Cue = {
  id: 'substance/ordeal',
  signal: 'substance',
  languages: ['en', 'fr'],
  listen(reading) {
    const scan = scanOf(reading)
    if (scan === undefined || isAdvert(reading)) return []
    const found: Heard[] = []
    for (const sentence of reading.sentences) {
      for (let at = sentence.from; at < sentence.to; at += 1) {
        if (!TIMES.has(scan.keys[at] ?? '') || !isCounted(scan.keys, at)) continue
        const effort = effortAt(scan, at, sentence)
        if (effort < 0) continue
        found.push({
          strength: onlyAsks(reading, sentence) ? STRENGTH - 0.15 : STRENGTH,
          reason: {
            en: 'says what it cost in time or effort',
            fr: 'dit ce qu’il en coûta de temps ou d’efforts',
          },
          evidence: [reading.spanOfTokens(Math.min(at - 1, effort), Math.max(at, effort) + 1)],
        })
        if (found.length === MOST_HEARD) return found
      }
    }
    return found
  },
}

function isCounted(keys: readonly string[], at: number): boolean {
  const before = keys[at - 1] ?? ''
  return /^\d{1,4}$/.test(before) || COUNTS.has(before)
}

function effortAt({ keys, fields }: Scan, at: number, { from, to }: Sentence): number {
  const behind = findBack(keys, fields.ordeals, Math.max(from, at - REACH), at)
  return behind >= 0 ? behind : findIn(keys, fields.ordeals, at + 1, Math.min(to, at + REACH))
}
