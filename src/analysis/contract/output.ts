import {
  type Analysis,
  type AnsweredQuestion,
  type Comment,
  type DetectedLanguage,
  type Draft,
  type Evidence,
  type Finding,
  type HoldKind,
  type Language,
  outsideLanguage,
  type ReadingKind,
  type Scores,
  SIGNALS,
  type Signal,
  type Strategy,
  type Verdict,
} from '../../core/index.ts'

/** Scores are written with so many decimals: more would be noise. */
const DECIMALS = 4

/** The output half of the outside contract; its keys come in this order. */
export interface AnalysisResult {
  readonly id: string
  readonly language: DetectedLanguage
  readonly verdict: Verdict
  /** Strengths 0–1, not probabilities. */
  readonly scores: Readonly<Record<'detractor' | 'tone' | 'substance' | Signal, number>>
  readonly signals: readonly SignalResult[]
  readonly counterSignals: readonly SignalResult[]
  readonly strategy: Strategy | null
  readonly because: readonly string[]
  readonly notChosen: readonly { readonly strategy: Strategy; readonly because: string }[]
  readonly drafts: readonly {
    readonly language: Language
    readonly text: string
    /** Questions in it that the team's answers answer; missing where none does. */
    readonly answered?: readonly AnsweredQuestion[]
  }[]
  /** False: a heuristic failed, and nothing is proposed. */
  readonly complete: boolean
  /** How closely it was read. */
  readonly reading: ReadingKind
  /** For a person, at once: then there is no strategy and no draft. */
  readonly hold: HoldResult | null
}

export interface HoldResult {
  readonly kind: HoldKind
  readonly reason: string
  readonly evidence: readonly Evidence[]
}

/** One finding; evidence spans are UTF-16 offsets of the text as given. */
export interface SignalResult {
  readonly name: string
  readonly strength: number
  readonly reason: string
  readonly evidence: readonly Evidence[]
}

/**
 * One result of the outside contract.
 * @param language of the reasons; the drafts are in the comment's own
 */
export function toContract(
  comment: Comment,
  { assessment, proposal }: Analysis,
  language: Language = 'en',
): AnalysisResult {
  const result = (finding: Finding): SignalResult => ({
    name: finding.signal,
    strength: round(finding.strength),
    reason: finding.reason[language],
    evidence: finding.evidence.map((evidence) => evidenceResult(evidence, comment.text)),
  })
  const { hold } = assessment
  return {
    id: comment.id,
    language: outsideLanguage(assessment.language),
    verdict: assessment.verdict,
    scores: scoresResult(assessment.scores),
    signals: assessment.signals.map(result),
    counterSignals: assessment.counterSignals.map(result),
    strategy: proposal?.strategy ?? null,
    because: [assessment.why[language], ...(proposal?.because.map((reason) => reason[language]) ?? [])],
    notChosen:
      proposal?.notChosen.map(({ strategy, because }) => ({ strategy, because: because[language] })) ?? [],
    drafts: proposal?.drafts.flatMap(draftResult) ?? [],
    complete: assessment.complete,
    reading: assessment.reading,
    hold:
      hold === undefined
        ? null
        : {
            kind: hold.kind,
            reason: hold.reason[language],
            evidence: hold.evidence.map((evidence) => evidenceResult(evidence, comment.text)),
          },
  }
}

/** Nothing for a draft in a language that the contract doesn't name. */
function draftResult({ language: spoken, text, answered }: Draft): AnalysisResult['drafts'] {
  const language = outsideLanguage(spoken)
  if (language === 'und') return []
  return [{ language, text, ...(answered === undefined ? {} : { answered }) }]
}

function round(strength: number): number {
  return Number(strength.toFixed(DECIMALS))
}

function scoresResult(scores: Scores): AnalysisResult['scores'] {
  const signals = Object.fromEntries(SIGNALS.map((signal) => [signal, round(scores[signal])])) as Record<
    Signal,
    number
  >
  return {
    detractor: round(scores.detractor),
    tone: round(scores.tone),
    substance: round(scores.substance),
    ...signals,
  }
}

function evidenceResult(evidence: Evidence, text: string): Evidence {
  switch (evidence.kind) {
    case 'span':
      return {
        kind: 'span',
        start: evidence.start,
        end: evidence.end,
        text: text.slice(evidence.start, evidence.end),
      }
    case 'metadata':
      return { kind: 'metadata', field: evidence.field, value: evidence.value }
    case 'thread':
      return { kind: 'thread', index: evidence.index }
  }
}
