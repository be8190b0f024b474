import {
  type AnySignal,
  type Evidence,
  type Finding,
  type Scores,
  SIGNALS,
  type Signal,
} from '../core/index.ts'

/** Beyond so many hearings of one signal more of the same adds nothing; long texts aren't worse texts. */
const MOST_COUNTED = 6
/** One cue, however often heard, counts so many times. */
const MOST_PER_CUE = 2
/** Strengths are never certainty. */
const CAP = 0.98

/** Own experience supports a reason that is there; by itself it is hardly one (praise has it too). */
const EXPERIENCE_SHARE = 0.4
const EXPERIENCE_ALONE = 0.1
/** How much full substance takes off the detractor score. */
const SUBSTANCE_RELIEF = 0.85
/** A checkable problem halves what remains. */
const CHECKABLE_RELIEF = 0.5
/** What displeasure alone may reach: it only ranks comments in which no tone was heard. */
const DISPLEASURE_SHARE = 0.08

/** Noisy-or: each hearing leaves some of the doubt that remains. The same span counts once. */
export function noisyOr(findings: readonly Finding[]): number {
  const strongest = [...findings].sort((a, b) => b.strength - a.strength)
  const perCue = new Map<string, number>()
  const counted: Finding[] = []
  let doubt = 1
  for (const finding of strongest) {
    const times = perCue.get(finding.cue) ?? 0
    if (times >= MOST_PER_CUE || counted.some((other) => samePlace(other, finding))) continue
    perCue.set(finding.cue, times + 1)
    counted.push(finding)
    doubt *= 1 - finding.strength
    if (counted.length === MOST_COUNTED) break
  }
  return Math.min(CAP, 1 - doubt)
}

function samePlace(a: Finding, b: Finding): boolean {
  return b.evidence.every((mine) => a.evidence.some((theirs) => overlaps(theirs, mine)))
}

function overlaps(a: Evidence, b: Evidence): boolean {
  if (a.kind === 'span' && b.kind === 'span') return a.start < b.end && b.start < a.end
  if (a.kind === 'thread' && b.kind === 'thread') return a.index === b.index
  return a.kind === 'metadata' && b.kind === 'metadata' && a.field === b.field
}

/**
 * The scores of a comment as it was heard, each 0–1; those of learned marks take their place where a
 * language has weights. Tone comes from sarcasm, disdain and deflection alone; off-site and anonymity are
 * reported and enter nothing (rule 2).
 * @param displeasure 0–1, the plain negativity of the words
 */
export function score(findings: readonly Finding[], displeasure: number): Scores {
  const of = (signal: AnySignal): number => noisyOr(findings.filter((finding) => finding.signal === signal))
  const signals = Object.fromEntries(SIGNALS.map((signal) => [signal, of(signal)])) as Record<Signal, number>
  const tone = either(signals.sarcasm, signals.disdain, signals.deflection)
  const reasons = of('substance')
  const support = EXPERIENCE_ALONE + (EXPERIENCE_SHARE - EXPERIENCE_ALONE) * reasons
  const substance = either(reasons, support * of('experience'))
  const checkable = findings.some((finding) => finding.checkable === true)
  const depreciation = either(tone, DISPLEASURE_SHARE * displeasure * (1 - substance))
  const detractor = depreciation * (1 - SUBSTANCE_RELIEF * substance) * (checkable ? CHECKABLE_RELIEF : 1)
  return { ...signals, detractor, tone, substance }
}

function either(...strengths: readonly number[]): number {
  return Math.min(CAP, 1 - strengths.reduce((doubt, each) => doubt * (1 - each), 1))
}
