import type {
  Cue,
  Evidence,
  Finding,
  Heard,
  Heuristic,
  Outcome,
  PhraseHit,
  Reading,
  Spoken,
} from '../core/index.ts'
import { inWholeWords } from './whole-words.ts'

/** A cue that has been heard so often has been heard. */
const MOST_PER_CUE = 16
const NO_HITS: readonly PhraseHit[] = []

/**
 * Lets every heuristic listen. A cue that throws (or answers nonsense) becomes a failed outcome, the
 * others go on; a failure names the kind of error and never its message, which might carry text.
 */
export function listen(
  reading: Reading,
  heuristics: readonly Heuristic[],
  hits: ReadonlyMap<string, readonly PhraseHit[]>,
): readonly Outcome[] {
  return heuristics.flatMap((heuristic) => listenFor(reading, heuristic, hits))
}

function listenFor(
  reading: Reading,
  heuristic: Heuristic,
  hits: ReadonlyMap<string, readonly PhraseHit[]>,
): readonly Outcome[] {
  const { signal } = heuristic
  const findings: Finding[] = []
  const outcomes: Outcome[] = []
  const cues = cuesFor(heuristic, reading.language)
  for (const cue of cues) {
    const cueHits = hits.get(cue.id)
    if (cueHits === undefined && cue.byLexiconAlone === true) continue
    try {
      const heard = cue.listen(reading, cueHits ?? NO_HITS)
      // Most cues hear nothing in most comments.
      if (heard.length === 0) continue
      findings.push(...oncePerPlace(heard.slice(0, MOST_PER_CUE).map((one) => finding(cue, one, reading))))
    } catch (error) {
      outcomes.push({ state: 'failed', signal, cue: cue.id, error: errorKind(error) })
    }
  }
  if (findings.length > 0) outcomes.unshift({ state: 'found', signal, findings })
  else if (cues.length === 0) {
    outcomes.push({ state: 'skipped', signal, why: `no cue for language "${reading.language}"` })
  } else if (outcomes.length === 0) outcomes.push({ state: 'quiet', signal })
  return outcomes
}

const cuesByLanguage = new WeakMap<Heuristic, Map<Spoken, readonly Cue[]>>()

/** Those that understand the language; worked out once. */
function cuesFor(heuristic: Heuristic, language: Spoken): readonly Cue[] {
  const known = cuesByLanguage.get(heuristic) ?? new Map<Spoken, readonly Cue[]>()
  cuesByLanguage.set(heuristic, known)
  const there = known.get(language)
  if (there !== undefined) return there
  const cues = heuristic.cues.filter((cue) => cue.languages.includes(language))
  known.set(language, cues)
  return cues
}

function finding(cue: Cue, heard: Heard, reading: Reading): Finding {
  if (!Number.isFinite(heard.strength)) throw new RangeError('strength is not a number')
  const [first, ...more] = heard.evidence
  if (first === undefined) throw new RangeError('no evidence')
  return {
    signal: cue.signal,
    cue: cue.id,
    strength: Math.min(1, Math.max(0, heard.strength)),
    reason: heard.reason,
    evidence: [inWholeWords(first, reading), ...more.map((each) => inWholeWords(each, reading))],
    ...(heard.checkable === true ? { checkable: true } : {}),
  }
}

/**
 * Several phrases of one cue may lie over each other: what is checkable is kept, then the
 * strongest, then the longest.
 */
function oncePerPlace(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length < 2) return findings
  const ranked = [...findings].sort((a, b) => rank(b) - rank(a) || extent(b) - extent(a))
  const kept: Finding[] = []
  for (const finding of ranked) {
    if (!kept.some((other) => overlap(other.evidence[0], finding.evidence[0]))) kept.push(finding)
  }
  return findings.filter((finding) => kept.includes(finding))
}

/** What is checkable is never dropped for what isn't (rule 3). */
function rank({ strength, checkable }: Finding): number {
  return strength + (checkable === true ? 1 : 0)
}

function extent({ evidence: [first] }: Finding): number {
  return first.kind === 'span' ? first.end - first.start : 0
}

function overlap(a: Evidence, b: Evidence): boolean {
  return a.kind === 'span' && b.kind === 'span' && a.start < b.end && b.start < a.end
}

function errorKind(error: unknown): string {
  return error instanceof Error ? error.constructor.name : typeof error
}
