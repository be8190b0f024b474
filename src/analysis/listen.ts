import type { Cue, Finding, Heard, Heuristic, Outcome, PhraseHit, Reading } from '../core/index.ts'

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
  { signal, cues }: Heuristic,
  hits: ReadonlyMap<string, readonly PhraseHit[]>,
): readonly Outcome[] {
  const findings: Finding[] = []
  const outcomes: Outcome[] = []
  let listened = false
  for (const cue of cues) {
    if (!cue.languages.includes(reading.language)) continue
    listened = true
    const cueHits = hits.get(cue.id) ?? NO_HITS
    try {
      for (const heard of cue.listen(reading, cueHits).slice(0, MOST_PER_CUE)) {
        findings.push(finding(cue, heard))
      }
    } catch (error) {
      outcomes.push({ state: 'failed', signal, cue: cue.id, error: errorKind(error) })
    }
  }
  if (findings.length > 0) outcomes.unshift({ state: 'found', signal, findings })
  else if (!listened) {
    outcomes.push({ state: 'skipped', signal, why: `no cue for language "${reading.language}"` })
  } else if (outcomes.length === 0) outcomes.push({ state: 'quiet', signal })
  return outcomes
}

function finding(cue: Cue, heard: Heard): Finding {
  if (!Number.isFinite(heard.strength)) throw new RangeError('strength is not a number')
  if (heard.evidence.length === 0) throw new RangeError('no evidence')
  return {
    signal: cue.signal,
    cue: cue.id,
    strength: Math.min(1, Math.max(0, heard.strength)),
    reason: heard.reason,
    evidence: heard.evidence,
    ...(heard.checkable === true ? { checkable: true } : {}),
  }
}

function errorKind(error: unknown): string {
  return error instanceof Error ? error.constructor.name : typeof error
}
