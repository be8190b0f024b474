import type { Assessment, DetectedLanguage, Finding, Scores, Verdict } from '../core/index.ts'
import type { Mood } from './mood.ts'
import type { Why } from './why.ts'

/**
 * Where the lines are drawn. Set by hand on the golden suite, where each may move by 0.05 without
 * moving the share of right verdicts by more than two points; strengths are those of
 * `scores.ts`.
 */
const THRESHOLDS = {
  /** From here on the tone is depreciative. */
  toneStrong: 0.5,
  /** From here on something of it was heard. */
  toneWeak: 0.35,
  /** In kind words even a trace of contempt makes the kindness doubtful. */
  disdainTrace: 0.2,
  /** … and so does this much tone of any kind. */
  toneTrace: 0.34,
  /** … and this much, when a reason stands beside it that is so firm. */
  toneFaint: 0.2,
  reasonInMockery: 0.45,
  /** Sarcasm with neither disdain nor deflection beside it must be this strong (rule 4). */
  sarcasmAlone: 0.6,
  /** … and so strong by a single hearing. */
  jokeSolid: 0.5,
  /** From here on there is a reason, a request or a problem. */
  substanceFirm: 0.35,
  /** From here on something of it was heard. */
  substanceSlight: 0.25,
  /** Beside a depreciative tone, one reason must stand on its own: scraps don't add up to one. */
  reasonSolid: 0.4,
  /** So strong a tone isn't put in doubt by scraps of substance. */
  toneOverwhelming: 0.65,
  /** Substance of such a share of the tone puts it in doubt. */
  doubtShare: 0.5,
  /** So strong a tone is meant even amid kind words. */
  toneAmidKindness: 0.6,
  toneAmidMixed: 0.6,
  /** First-hand experience that puts a depreciative tone in doubt. */
  experienced: 0.5,
  /** In kind words a reason must be this firm to make a critic of praise. */
  substanceInPraise: 0.6,
  /** So many scraps are a reason together. */
  substanceAmple: 0.75,
  /** In a text of nothing but questions a reason must stand on its own to be a complaint. */
  reasonInQuestion: 0.5,
  /** … or several scraps must add up to so much. */
  reasonsInQuestion: 0.6,
  /** From here on the words speak of displeasure. */
  displeased: 0.3,
  /** From here on the tone is that of anger. */
  angry: 0.5,
} as const

/** What a verdict is made of. Where a comment stands and who wrote it are not among it (rule 2). */
export interface Evidence {
  readonly scores: Pick<Scores, 'tone' | 'sarcasm' | 'disdain' | 'deflection' | 'substance'>
  readonly checkableProblem: boolean
  /** The strongest single hearing of substance, and how strongly own experience was heard: 0–1. */
  readonly strongestReason: number
  readonly experience: number
  /** The strongest single hearing of sarcasm; without it, the score of sarcasm. 0–1. */
  readonly strongestSarcasm?: number
  /** A few words, none of them small talk: too little to go by. */
  readonly thin?: boolean
  readonly mood: Mood
  readonly language: DetectedLanguage
  /** There are words or emojis that are the author's own. */
  readonly readable: boolean
}

type Gist = NonNullable<Assessment['gist']>

export interface Decided {
  readonly verdict: Verdict
  readonly why: Why
  readonly gist?: Gist
}

/** The verdict on two axes: substance is asked first, then tone. Pure. */
export function decide(evidence: Evidence): Decided {
  const [verdict, why] = verdictAndWhy(evidence)
  const gist = why === 'praise' || why === 'question' ? { gist: why } : {}
  return { verdict, why, ...gist }
}

function verdictAndWhy(evidence: Evidence): readonly [Verdict, Why] {
  const { scores, mood } = evidence
  const T = THRESHOLDS
  if (evidence.checkableProblem) return ['critic', scores.tone >= T.toneWeak ? 'problemRude' : 'problem']
  if (!evidence.readable) return ['unclear', 'nothingToRead']
  const plainQuestion =
    mood.onlyAsks &&
    scores.tone < T.toneWeak &&
    mood.displeasure < T.displeased &&
    evidence.strongestReason < T.reasonInQuestion &&
    scores.substance < T.reasonsInQuestion
  if (plainQuestion && evidence.language !== 'und') return ['neither', 'question']
  const ample = scores.substance >= T.substanceAmple && scores.tone < T.toneOverwhelming
  const solid = scores.tone < T.toneStrong || evidence.strongestReason >= T.reasonSolid || ample
  if (scores.substance >= T.substanceFirm && solid) {
    // A firm reason beside the least mockery makes the praise doubtful.
    const mocked = scores.tone >= T.toneFaint && evidence.strongestReason >= T.reasonInMockery
    const onlyPraise = isPraise(evidence) && scores.substance < T.substanceInPraise && !mocked
    if (onlyPraise) return ['neither', 'praise']
    return ['critic', scores.tone >= T.toneWeak ? 'reasonRude' : 'reason']
  }
  if (scores.tone >= T.toneStrong) return strongTone(evidence)
  if (scores.tone >= T.toneWeak) return ['unclear', 'weakTone']
  return withoutTone(evidence)
}

function strongTone({
  scores,
  mood,
  language,
  experience,
  strongestSarcasm,
}: Evidence): readonly [Verdict, Why] {
  const T = THRESHOLDS
  // Scraps beside a clear rant don't dilute it.
  const doubt =
    scores.tone < T.toneOverwhelming &&
    scores.substance >= Math.max(T.substanceSlight, scores.tone * T.doubtShare)
  if (doubt || experience >= T.experienced) return ['unclear', 'split']
  if (language === 'und') return ['unclear', 'otherLanguage']
  // A rude word in kind company is rarely meant; mock praise is sarcasm and heard as such.
  if (mood.warm && scores.sarcasm < T.sarcasmAlone && scores.tone < T.toneAmidKindness)
    return ['unclear', 'split']
  if (mood.kindly === true && scores.sarcasm < T.sarcasmAlone && scores.tone < T.toneAmidMixed)
    return ['unclear', 'split']
  const alone = scores.disdain < T.toneWeak && scores.deflection < T.toneWeak
  const joke = strongestSarcasm ?? scores.sarcasm
  // Winks and sighs added up are still no joke at anybody's expense.
  if (alone && (scores.sarcasm < T.sarcasmAlone || joke < T.jokeSolid)) return ['unclear', 'weakSarcasm']
  // Silence or a change of subject alone may have a hundred reasons.
  if (scores.sarcasm < T.toneWeak && scores.disdain < T.toneWeak) return ['unclear', 'onlyDeflection']
  return ['detractor', scores.disdain >= scores.sarcasm ? 'disdain' : 'sarcasm']
}

function withoutTone(evidence: Evidence): readonly [Verdict, Why] {
  const { scores, mood, language, thin } = evidence
  const T = THRESHOLDS
  const displeased = Math.max(mood.displeasure, mood.anger) >= T.displeased && !mood.warm
  if (scores.substance >= T.substanceSlight && displeased) return ['critic', 'reason']
  if (displeased) return ['unclear', 'bareDispleasure']
  if (mood.warm) return isPraise(evidence) ? ['neither', 'praise'] : ['unclear', 'weakTone']
  if (language === 'und') return ['unclear', 'otherLanguage']
  if (thin === true && !mood.asks) return ['unclear', 'thin']
  return ['neither', mood.asks ? 'question' : 'chatter']
}

/** Kind words without a trace of contempt or more than a trace of sarcasm. */
function isPraise({ scores, mood }: Evidence): boolean {
  return mood.warm && scores.disdain < THRESHOLDS.disdainTrace && scores.tone < THRESHOLDS.toneTrace
}

/** Plain anger, without contempt: "angry customer" when a critic. */
export function isAngry(mood: Mood, scores: Pick<Scores, 'disdain' | 'sarcasm'>): boolean {
  return mood.anger >= THRESHOLDS.angry && Math.max(scores.disdain, scores.sarcasm) < THRESHOLDS.toneStrong
}

/** A problem somebody could check was heard (rule 3). */
export function hasCheckableProblem(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.checkable === true)
}
