import type { Assessment } from './assessment.ts'
import type { Case } from './case.ts'
import type { Finding } from './finding.ts'
import type { Language } from './vocabulary.ts'
import { CONVERSATION_WORDS } from './words/conversation.ts'

/** What says of a finding that it is silence: heard by nobody in the text. */
const FIELD = 'answer'

/** Silence is seldom more than that: it is shown, and weighs little. */
const STRENGTH = 0.3

/**
 * Our question stands, and no answer came in time: shown as deflection, with its day. The verdict and the
 * two axes stay as they are: nobody is judged by silence.
 * @param dueAt by when an answer was waited for. ISO 8601
 */
export function withSilence(assessment: Assessment, dueAt: string): Assessment {
  const { signals, scores } = withoutSilence(assessment)
  const silence: Finding = {
    signal: 'deflection',
    cue: 'deflection/silence',
    strength: STRENGTH,
    reason: {
      en: 'our question was not answered in time',
      fr: 'notre question est restée sans réponse dans le délai',
    },
    evidence: [{ kind: 'metadata', field: FIELD, value: dueAt }],
  }
  return {
    ...assessment,
    signals: [...signals, silence].sort((a, b) => b.strength - a.strength),
    scores: { ...scores, deflection: Math.max(scores.deflection, STRENGTH) },
  }
}

/** They answered after all. */
export function withoutSilence(assessment: Assessment): Assessment {
  const { signals, scores } = assessment
  const others = signals.filter((finding) => !isSilence(finding))
  if (others.length === signals.length) return assessment
  const strengths = others.filter(({ signal }) => signal === 'deflection').map(({ strength }) => strength)
  return { ...assessment, signals: others, scores: { ...scores, deflection: Math.max(0, ...strengths) } }
}

/** By when an answer was waited for in vain, of a case that still waits. */
export function silentSince({ status, assessment }: Pick<Case, 'status' | 'assessment'>): string | undefined {
  if (status !== 'awaiting-answer') return undefined
  const [evidence] = assessment.signals.find(isSilence)?.evidence ?? []
  return evidence?.kind === 'metadata' ? String(evidence.value) : undefined
}

function isSilence({ signal, evidence: [first] }: Finding): boolean {
  return signal === 'deflection' && first.kind === 'metadata' && first.field === FIELD
}

/** Until when an answer is waited for, or that none came, in words; undefined where none is. */
export function waitedFor(
  kase: Pick<Case, 'status' | 'assessment' | 'followUpAt'>,
  language: Language,
  day: (at: string) => string,
): string | undefined {
  if (kase.status !== 'awaiting-answer') return undefined
  const words = CONVERSATION_WORDS[language]
  const since = silentSince(kase)
  if (since !== undefined) return `${words.silent(day(since))} ${words.silentHint}`
  return kase.followUpAt === null ? undefined : words.waitsUntil(day(kase.followUpAt))
}
