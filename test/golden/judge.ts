import type { Analyzer, AnySignal, Assessment, Comment, Verdict } from '../../src/core/index.ts'
import type { GoldenLine } from './suite.ts'

/** A signal counts as heard from this strength on. */
const HEARD_FROM = 0.3

/** What the analyzer said of one line, beside what was expected. */
export interface Judged {
  readonly line: GoldenLine
  readonly got: Verdict
  readonly verdictRight: boolean
  /** Signals expected and not heard, e.g. `no sarcasm 0.12`; or heard and not expected, `disdain 0.61`. */
  readonly wrongSignals: readonly string[]
  readonly expectedSignals: number
  readonly assessment: Assessment
}

export interface Share {
  readonly right: number
  readonly of: number
}

/** @param withLanguage false: the comment comes as from a chat, and its language must be told */
export function judge(analyzer: Analyzer, line: GoldenLine, withLanguage = true): Judged {
  const { assessment } = analyzer.analyze(withLanguage ? line.comment : withoutLanguage(line.comment))
  const missed = line.heard
    .filter((signal) => !isHeard(assessment, signal))
    .map((signal) => `no ${signal} ${strengthOf(assessment, signal).toFixed(2)}`)
  const alarms = line.unheard
    .filter((signal) => strengthOf(assessment, signal) >= HEARD_FROM)
    .map((signal) => `${signal} ${strengthOf(assessment, signal).toFixed(2)}`)
  return {
    line,
    got: assessment.verdict,
    verdictRight: line.verdicts.includes(assessment.verdict),
    wrongSignals: [...missed, ...alarms],
    expectedSignals: line.heard.length + line.unheard.length,
    assessment,
  }
}

export function verdictShare(judged: readonly Judged[]): Share {
  return { right: judged.filter((one) => one.verdictRight).length, of: judged.length }
}

export function signalShare(judged: readonly Judged[]): Share {
  const of = judged.reduce((sum, one) => sum + one.expectedSignals, 0)
  const wrong = judged.reduce((sum, one) => sum + one.wrongSignals.length, 0)
  return { right: of - wrong, of }
}

/** 0–1, cut (never rounded up) to four decimals, so that a floor written down is a floor reached. */
export function ratio({ right, of }: Share): number {
  return Math.floor((right / of) * 10_000) / 10_000
}

/** `id: expected critic, got unclear (no substance 0.12) - why` */
export function missLine(one: Judged): string {
  const expected = one.line.verdicts.join(' or ')
  const verdict = one.verdictRight ? `${one.got} as expected` : `expected ${expected}, got ${one.got}`
  const signals = one.wrongSignals.length > 0 ? ` (${one.wrongSignals.join(', ')})` : ''
  return `${one.line.id}: ${verdict}${signals} - ${one.line.note}`
}

function withoutLanguage(comment: Comment): Comment {
  const { language: _, ...rest } = comment
  return rest
}

function isHeard(assessment: Assessment, signal: AnySignal): boolean {
  return findingsOf(assessment, signal).length > 0 && strengthOf(assessment, signal) >= HEARD_FROM
}

/** The score; `experience` has none of its own, so its strongest finding. */
function strengthOf(assessment: Assessment, signal: AnySignal): number {
  if (signal !== 'experience') return assessment.scores[signal]
  return Math.max(0, ...findingsOf(assessment, signal).map((finding) => finding.strength))
}

function findingsOf(assessment: Assessment, signal: AnySignal) {
  return [...assessment.signals, ...assessment.counterSignals].filter((finding) => finding.signal === signal)
}
