import type { Sentence } from '../../src/core/index.ts'
import { fieldCue } from '../fields/cue.ts'
import { findBack, findIn, type Scan } from '../fields/scan.ts'

/** How far the count may stand from the effort, in words. */
const REACH = 5

const TIMES: ReadonlySet<string> = new Set(
  (
    'minutes minute mins min hours hour hrs h days day weeks week months month years times attempts calls ' +
    'emails agents tickets heures heure plombes jours jour semaines mois ans fois tentatives appels mails ' +
    'relances km miles stops floors etages afternoon morning evening night lunch weekend matinee ' +
    'apres-midi journee soiree nuit'
  ).split(' '),
)
const COUNTS: ReadonlySet<string> = new Set(
  (
    'two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty ' +
    'ninety half several hundred whole entire solid full another deux trois quatre cinq six sept huit ' +
    'neuf dix onze douze quinze vingt trente quarante cinquante soixante demi demie plusieurs une un ' +
    'toute bonne pleine an a'
  ).split(' '),
)

/**
 * What one had to go through, and how much of it: "forty minutes in the queue", « poireauté deux heures ».
 */
export const ordeal = fieldCue({
  id: 'substance/ordeal',
  reason: { en: 'says what it cost in time or effort', fr: 'dit ce qu’il en coûta de temps ou d’efforts' },
  find(_, scan, sentence, at) {
    if (!TIMES.has(scan.keys[at] ?? '') || !isCounted(scan.keys, at)) return undefined
    const effort = effortAt(scan, at, sentence)
    return effort < 0 ? undefined : { from: Math.min(at - 1, effort), to: Math.max(at, effort) + 1 }
  },
})

function isCounted(keys: readonly string[], at: number): boolean {
  const before = keys[at - 1] ?? ''
  return /^\d{1,4}$/.test(before) || COUNTS.has(before)
}

function effortAt({ keys, fields }: Scan, at: number, { from, to }: Sentence): number {
  const behind = findBack(keys, fields.ordeals, Math.max(from, at - REACH), at)
  return behind >= 0 ? behind : findIn(keys, fields.ordeals, at + 1, Math.min(to, at + REACH))
}
