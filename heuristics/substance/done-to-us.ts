import { fieldCue } from '../fields/cue.ts'
import { findBack, findIn } from '../fields/scan.ts'

const SUBJECTS: ReadonlySet<string> = new Set('je j nous tu'.split(' '))
/**
 * « mon compte a été bloqué »: what is ours suffers when the verb is passive; else it acts (« ma cousine
 * livre »).
 */
const OURS: ReadonlySet<string> = new Set('mon ma mes les clients gens tout'.split(' '))
const PASSIVE: ReadonlySet<string> = new Set('ete est sont etre'.split(' '))

/** What was done to customers: "blocked me", "sneered at us", « m'ont facturé », « on nous a plantés là ». */
export const doneToUs = fieldCue({
  id: 'substance/done-to-us',
  reason: { en: 'says what was done to customers', fr: 'dit ce qui fut fait à la clientèle' },
  find({ tokens, plain, language }, { keys, fields }, { from, to }, at) {
    if (!fields.acts.has(keys[at] ?? '') || tokens[at]?.negated === true) return undefined
    // "…, ignore me": asked for, not suffered.
    const told =
      tokens[at]?.folded === 'ignore' &&
      (at === from || plain.slice(tokens[at - 1]?.plainEnd, tokens[at]?.plainStart).includes(','))
    if (told) return undefined
    const french = language === 'fr'
    const victim = french
      ? findBack(keys, fields.victims, Math.max(from, at - 4), at)
      : findIn(keys, fields.victims, at + 1, Math.min(to, at + 3))
    // « je me demande », « je peux me tromper »: the verb turns back on its subject.
    if (victim < 0 || (french && SUBJECTS.has(keys[victim - 1] ?? ''))) return undefined
    const infinitive = french && tokens[at]?.folded.endsWith('er') === true
    // « tout est à jeter »: to be done, and scorned; nobody suffered it.
    if (infinitive && keys[at - 1] === 'a') return undefined
    if (infinitive && findBack(keys, SUBJECTS, Math.max(from, victim - 3), victim) >= 0) return undefined
    if (french && OURS.has(keys[victim] ?? '') && findIn(keys, PASSIVE, victim, at) < 0) return undefined
    return french ? { from: victim, to: at + 1 } : { from: at, to: victim + 1 }
  },
})
