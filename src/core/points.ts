import type { Evidence, Finding, SpanEvidence } from './finding.ts'
import { type AnySignal, CONTEXT_SIGNALS, type Language } from './vocabulary.ts'
import { WORDS } from './words/index.ts'

/** So many stretches of text are marked unless somebody asks for all: more make the comment hard to read. */
const MARKS = 5
/** So many reasons of one kind are said in a line; all of them stand in the whole list. */
const REASONS = 3

export type PointKind = 'tone' | 'context' | 'substance' | 'hold'

/** What was noticed of one kind, numbered through the card so that marks in the text can point at it. */
export interface Point {
  readonly number: number
  readonly kind: PointKind
  /** The signal's name. */
  readonly name: string
  /** The strongest reasons, joined. */
  readonly reason: string
  /** What is marked by default; over all points at most five stretches of text. */
  readonly evidence: readonly Evidence[]
  /** In how many places of the text it was noticed. */
  readonly count: number
}

/** One reason by itself, with everything it was heard in. */
export interface Noticed {
  readonly kind: PointKind
  readonly name: string
  readonly reason: string
  readonly evidence: readonly Evidence[]
}

export interface Points {
  /** One a kind, the strongest first; not numbered yet. */
  readonly points: readonly Omit<Point, 'number'>[]
  /** Every reason; shown on demand where `points` leaves something out. */
  readonly all: readonly Noticed[]
  /** Something of `all` isn't in `points`. */
  readonly more: boolean
}

/** Points one after the other, so that marks in the text can name them. */
export function numbered(points: readonly Omit<Point, 'number'>[]): readonly Point[] {
  return points.map((point, index) => ({ ...point, number: index + 1 }))
}

/** @param findings strongest first */
export function pointsOf(findings: readonly Finding[], language: Language): Points {
  const groups = [...Map.groupBy(findings, ({ signal }) => signal)].map(([signal, group]) => ({
    signal,
    reasons: [...new Set(group.map(({ reason }) => reason[language]))],
    heard: distinct(group.flatMap(({ evidence }) => evidence)),
  }))
  const marked = marksOf(groups.map(({ heard }) => heard))
  const points = groups.map(({ signal, reasons, heard }, index) => ({
    kind: kindOf(signal),
    name: WORDS[language].signal[signal],
    reason: reasons.slice(0, REASONS).join(', '),
    evidence: marked[index] ?? [],
    count: spans(heard),
  }))
  const more =
    groups.some(({ reasons }) => reasons.length > REASONS) ||
    points.some(({ evidence, count }) => spans(evidence) < count)
  return { points, all: noticed(findings, language), more }
}

/** In how many stretches of text. */
function spans(evidence: readonly Evidence[]): number {
  return evidence.filter(({ kind }) => kind === 'span').length
}

/** Findings with the same reason become one with all their evidence; order is kept. */
function noticed(findings: readonly Finding[], language: Language): readonly Noticed[] {
  const groups = Map.groupBy(findings, ({ signal, reason }) => `${signal} ${reason[language]}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const evidence = distinct(group.flatMap((one) => one.evidence))
    const name = WORDS[language].signal[first.signal]
    return [{ kind: kindOf(first.signal), name, reason: first.reason[language], evidence }]
  })
}

/**
 * Of each kind's evidence what is marked: in turn the next of each, so that no kind goes without while
 * another has two.
 * @param kinds `distinct`: what overlaps a mark of its own kind adds nothing
 */
function marksOf(kinds: readonly (readonly Evidence[])[]): readonly (readonly Evidence[])[] {
  const marked: Evidence[][] = kinds.map(() => [])
  const longest = Math.max(0, ...kinds.map(({ length }) => length))
  let left = MARKS
  for (let turn = 0; turn < longest; turn++) {
    for (const [at, evidence] of kinds.entries()) {
      const one = evidence[turn]
      if (one === undefined) continue
      if (one.kind === 'span' && left === 0) continue
      if (one.kind === 'span') left -= 1
      marked[at]?.push(one)
    }
  }
  return marked
}

/** Evidence without repetition; of overlapping stretches of text the first one stays. */
function distinct(evidence: readonly Evidence[]): readonly Evidence[] {
  const spans: SpanEvidence[] = []
  const others = new Map<string, Evidence>()
  for (const one of evidence) {
    if (one.kind !== 'span') others.set(JSON.stringify(one), one)
    else if (one.start < one.end && !spans.some(({ start, end }) => start < one.end && one.start < end))
      spans.push(one)
  }
  return [...spans, ...others.values()]
}

function kindOf(signal: AnySignal): PointKind {
  if (signal === 'substance' || signal === 'experience') return 'substance'
  return CONTEXT_SIGNALS.some((context) => context === signal) ? 'context' : 'tone'
}
