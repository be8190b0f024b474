import type { Finding, Outcome } from '../../core/index.ts'
import { TONE_SIGNALS } from '../../core/index.ts'

interface Heard {
  readonly outcomes: readonly Outcome[]
  readonly findings: readonly Finding[]
}

/** The same hearing with nothing of sarcasm, disdain or deflection in it. */
export function withoutTone<T extends Heard>(heard: T): T {
  return {
    ...heard,
    findings: heard.findings.filter(({ signal }) => !isTone(signal)),
    outcomes: heard.outcomes.map((outcome) =>
      outcome.state === 'found' && isTone(outcome.signal)
        ? { state: 'quiet', signal: outcome.signal }
        : outcome,
    ),
  }
}

function isTone(signal: Finding['signal']): boolean {
  return TONE_SIGNALS.some((tone) => tone === signal)
}
