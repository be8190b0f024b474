import type { Sentence } from '../../src/core/index.ts'
import { fieldCue } from '../fields/cue.ts'
import { findBack, findIn, type Scan } from '../fields/scan.ts'

const SPEAKERS: ReadonlySet<string> = new Set("i i've ive je j".split(' '))

/** What was changed for the worse: "moved the stop", "the bench is gone", « supprimé l'arrêt ». */
export const takenAway = fieldCue({
  id: 'substance/taken-away',
  reason: { en: 'says what was changed or taken away', fr: 'dit ce qui fut changé ou retiré' },
  find({ tokens }, scan, sentence, at) {
    if (!scan.fields.changes.has(scan.keys[at] ?? '') || tokens[at]?.negated === true) return undefined
    const thing = changed(scan, at, sentence)
    return thing < 0 ? undefined : { from: Math.min(at, thing), to: Math.max(at, thing) + 1 }
  },
})

/** The thing changed, behind its article; −1 when there is none or the speaker changed it. */
function changed({ keys, fields }: Scan, at: number, { from, to }: Sentence): number {
  if (findBack(keys, SPEAKERS, Math.max(from, at - 3), at) >= 0) return -1
  if (!fields.theirs.has(keys[at + 1] ?? '')) return -1
  return findIn(keys, fields.things, at + 2, Math.min(to, at + 6))
}
