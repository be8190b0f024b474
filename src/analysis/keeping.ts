import type { Finding, Outcome } from '../core/index.ts'

type Kept = (finding: Finding) => boolean

/** The outcome with those findings only; left without any it is quiet. */
export function keeping(outcome: Outcome, kept: Kept): Outcome {
  if (outcome.state !== 'found') return outcome
  const findings = outcome.findings.filter(kept)
  return findings.length > 0 ? { ...outcome, findings } : { state: 'quiet', signal: outcome.signal }
}

/** What the cues heard: as outcomes, and their findings in a row. */
export interface Hearing {
  readonly outcomes: readonly Outcome[]
  readonly findings: readonly Finding[]
}

/** The same hearing with those findings only. */
export function hearingOnly<T extends Hearing>(heard: T, kept: Kept): T {
  return {
    ...heard,
    findings: heard.findings.filter(kept),
    outcomes: heard.outcomes.map((outcome) => keeping(outcome, kept)),
  }
}
