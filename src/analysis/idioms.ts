import type { Evidence, Finding, Outcome, PhraseHit, Reading } from '../core/index.ts'
import { PRAISE_ID } from './mood.ts'

/**
 * What was heard inside an idiom of praise wasn't meant: « ça tue » is no killing, "filthy bass" no
 * dirt, "can't say I was bored" no complaint.
 */
export function withoutIdioms(
  outcomes: readonly Outcome[],
  reading: Reading,
  hits: ReadonlyMap<string, readonly PhraseHit[]>,
): readonly Outcome[] {
  const idioms = (hits.get(PRAISE_ID) ?? [])
    .filter((hit) => !hit.negated)
    .map(({ from, to }) => reading.spanOfTokens(from, to))
  if (idioms.length === 0) return outcomes
  const meant = ({ evidence }: Finding): boolean =>
    !evidence.some((one) => idioms.some((idiom) => lies(one, idiom.start, idiom.end)))
  return outcomes.map((outcome) => {
    if (outcome.state !== 'found') return outcome
    if (outcome.signal !== 'substance' && outcome.signal !== 'disdain') return outcome
    const findings = outcome.findings.filter(meant)
    return findings.length > 0 ? { ...outcome, findings } : { state: 'quiet', signal: outcome.signal }
  })
}

/** Begins or ends inside. */
function lies(evidence: Evidence, start: number, end: number): boolean {
  if (evidence.kind !== 'span') return false
  return evidence.start < end && evidence.end > start
}
