import type {
  AnySignal,
  Evidence,
  Finding,
  Outcome,
  PhraseHit,
  Reading,
  SpanEvidence,
} from '../core/index.ts'
import { keeping } from './keeping.ts'
import { PRAISE_ID } from './mood.ts'

/** From here on contempt or mockery takes the words it spans for itself. */
const TAKES_FROM = 0.45
/** … when it spans so much of what else was heard there. */
const TAKES_SHARE = 0.5

/**
 * What was heard inside an idiom of praise wasn't meant: « ça tue » is no killing, "filthy bass" no
 * dirt. Nor is a reason what stands inside an insult: « un ramassis de bras cassés » reports nothing
 * broken.
 */
export function withoutIdioms(
  outcomes: readonly Outcome[],
  reading: Reading,
  hits: ReadonlyMap<string, readonly PhraseHit[]>,
): readonly Outcome[] {
  const praise = (hits.get(PRAISE_ID) ?? [])
    .filter((hit) => !hit.negated)
    .map(({ from, to }) => reading.spanOfTokens(from, to))
  const insults = spansOf(outcomes, 'disdain')
  // Mock thanks name what was done; own experience inside a joke is part of the joke.
  const jokes = [...insults, ...spansOf(outcomes, 'sarcasm')]
  if (praise.length + jokes.length === 0) return outcomes
  return outcomes.map((outcome) => {
    if (outcome.state !== 'found') return outcome
    const { signal } = outcome
    const isReason = signal === 'substance' || signal === 'experience'
    if (!isReason && signal !== 'disdain') return outcome
    return keeping(
      outcome,
      (finding) =>
        !within(finding, praise, 0) &&
        !(
          isReason &&
          finding.checkable !== true &&
          within(finding, signal === 'experience' ? jokes : insults, TAKES_SHARE)
        ),
    )
  })
}

function spansOf(outcomes: readonly Outcome[], signal: AnySignal): readonly SpanEvidence[] {
  return outcomes.flatMap((outcome) =>
    outcome.state === 'found' && outcome.signal === signal
      ? outcome.findings
          .filter(({ strength }) => strength >= TAKES_FROM)
          .flatMap(({ evidence }) => evidence.filter(isSpan))
      : [],
  )
}

function isSpan(evidence: Evidence): evidence is SpanEvidence {
  return evidence.kind === 'span'
}

/** @param share how much of the finding's span must be covered, 0–1; 0: any of it */
function within({ evidence: [first] }: Finding, spans: readonly SpanEvidence[], share: number): boolean {
  if (!isSpan(first)) return false
  return spans.some(({ start, end }) => {
    const covered = Math.min(end, first.end) - Math.max(start, first.start)
    return covered > 0 && covered >= share * (first.end - first.start)
  })
}
