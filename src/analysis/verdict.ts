import type { Finding, Verdict } from '../core/index.ts'
import { criticShare, type Judgement } from './learned/outputs.ts'
import type { Lines } from './lines.ts'
import type { Mood } from './mood.ts'

/** What a verdict is made of. Where a comment stands and who wrote it are not among it (rule 2). */
export interface Evidence {
  /** How it reads by learned weights; undefined for a language without any. */
  readonly judgement: Judgement | undefined
  readonly lines: Lines
  /** A problem somebody could check was heard (rule 3). */
  readonly checkableProblem: boolean
  /** A fault was heard in a comment of few words, which then hardly says anything else. */
  readonly briefFault: boolean
  /** It asks in so many words for something to be made otherwise. */
  readonly wish: boolean
  readonly mood: Mood
  /** A few words, none of them small talk: too little to go by. */
  readonly thin: boolean
  /** There are words or emojis that are the author's own. */
  readonly readable: boolean
}

/** What decided, in a word; `why.ts` has the sentences. */
export type Ground =
  | 'problem'
  | 'reason'
  | 'disdain'
  | 'sarcasm'
  | 'split'
  | 'team'
  | 'weakTone'
  | 'weakSarcasm'
  | 'bareDispleasure'
  | 'praise'
  | 'question'
  | 'chatter'
  | 'thin'
  | 'otherLanguage'
  | 'nothingToRead'

export type Decided = readonly [verdict: Verdict, ground: Ground]

/**
 * Sarcasm alone must be so clearly heard, and contempt beside it so faintly, for rule 4 to hold. A strength
 * at which a
 * careful reader noted the mark in about two of three comments.
 */
const FIRM = 0.6
const FAINT = 0.3
/** Read as a detractor's so surely, sarcasm that isn't faint is no weak one; weak ones stay far below. */
const SURELY = 0.75
/** From here on a mark is there more likely than not. */
const LIKELY = 0.5
/** Below this hardly a reason is given at all. */
const HARDLY = 0.2
/** Beside a checkable problem so much of `critic` against `neither` is enough. */
const AT_LEAST_CRITIC = 0.35
/**
 * Beside a fault told in few words so much is enough: of judged comments that no weights had seen, 26 such
 * are critics' and 3 are not between this and the share above, by weights that never saw that kind of place.
 */
const AT_LEAST_BRIEFLY = 0.1
/**
 * Beside a wish in so many words so much is enough: the 15 judged comments between this and the lines are
 * critics', or could be said to be. To book a table or to ask the time lies below.
 */
const AT_LEAST_WISHED = 0.36
/** From here on a request is one in so many words ("would it be possible to …"). */
const PLAINLY_ASKED = 0.65
/**
 * From here on a reason is heard so firmly that what may be contempt as well is a critic's: of 37 judged
 * comments of other folds it could be said of 34 and `unclear` of one, of 51 of unseen kinds of places of 45
 * and none (the encoder alone).
 */
const FIRM_REASON = 0.75
/** So many words are few. */
const FEW_WORDS = 14
/** From here on the words speak of displeasure (mood.ts). */
const DISPLEASED = 0.3

/**
 * The verdict: what a careful reader would most likely say of the words, within the guards. `detractor` only
 * beyond
 * a line drawn by measured risk (lines.ts), never against a checkable problem. Pure.
 */
export function decide(evidence: Evidence): Decided {
  const { judgement, lines, checkableProblem, readable } = evidence
  if (!readable) return ['unclear', 'nothingToRead']
  if (judgement === undefined) return unread(evidence)
  const { verdicts } = judgement
  // Rule 3: what can be checked is taken up, however it is said; only a plain notice or a solved case is let
  // be.
  if (checkableProblem && (verdicts.detractor >= lines.doubt || criticShare(judgement) >= AT_LEAST_CRITIC))
    return ['critic', 'problem']
  if (verdicts.detractor >= lines.detractor) return depreciative(judgement)
  if (verdicts.detractor >= lines.doubt) {
    const firmly = judgement.marks.reason >= FIRM_REASON && criticShare(judgement) >= lines.critic
    return firmly ? ['critic', 'reason'] : ['unclear', 'split']
  }
  if (evidence.briefFault && judgement.marks.praise < LIKELY && criticShare(judgement) >= AT_LEAST_BRIEFLY)
    return ['critic', 'problem']
  if (evidence.wish && criticShare(judgement) >= AT_LEAST_WISHED) return ['critic', 'reason']
  if (verdicts.unclear >= Math.max(verdicts.critic, verdicts.neither)) return unclear(evidence, judgement)
  if (criticShare(judgement) >= lines.critic) return ['critic', 'reason']
  return ['neither', gistOf(evidence, judgement)]
}

/** Without weights for the language: what numbers, names of errors and emojis say by themselves. */
function unread({ checkableProblem, mood }: Evidence): Decided {
  if (checkableProblem) return ['critic', 'problem']
  return mood.warm ? ['neither', 'praise'] : ['unclear', 'otherLanguage']
}

function depreciative({ verdicts, marks }: Judgement): Decided {
  // Rule 4: sarcasm alone, weakly heard, is too little to say.
  if (isWeaklyHeard(verdicts.detractor, marks)) return ['unclear', 'weakSarcasm']
  return ['detractor', marks.contempt >= marks.sarcasm ? 'disdain' : 'sarcasm']
}

/** Sarcasm alone, and weak (rule 4). @param detractor its share, beyond the line */
export function isWeaklyHeard(
  detractor: number,
  { sarcasm, contempt }: Pick<Judgement['marks'], 'sarcasm' | 'contempt'>,
): boolean {
  return contempt < FAINT && sarcasm < (detractor >= SURELY ? FAINT : FIRM)
}

function unclear({ mood, thin }: Evidence, { marks }: Judgement): Decided {
  if (Math.max(marks.contempt, marks.sarcasm) >= FAINT) return ['unclear', 'weakTone']
  if (mood.displeasure >= DISPLEASED || marks.anger >= FAINT) return ['unclear', 'bareDispleasure']
  return ['unclear', thin ? 'thin' : 'split']
}

function gistOf({ mood }: Evidence, { marks }: Judgement): Ground {
  if (mood.onlyAsks || (mood.asks && marks.question >= LIKELY)) return 'question'
  // Kind words with contempt beside them aren't called kind.
  const kind = marks.praise >= LIKELY && Math.max(marks.contempt, marks.sarcasm) < LIKELY
  return kind ? 'praise' : 'chatter'
}

/** A fault somebody could check was heard, and there are few words beside it. */
export function isBriefFault(findings: readonly Finding[], words: number): boolean {
  return words <= FEW_WORDS && findings.some(({ checkable }) => checkable === true)
}

/** A wish was heard that is put plainly, as a question or not. */
export function isWish(findings: readonly Finding[]): boolean {
  return findings.some(
    ({ cue, strength }) =>
      (cue === 'substance/request' || cue === 'substance/courteous-request') && strength >= PLAINLY_ASKED,
  )
}

/** Plain anger, without contempt: "angry customer" when a critic. */
export function isAngry(judgement: Judgement | undefined, mood: Mood): boolean {
  if (judgement === undefined) return mood.anger >= LIKELY
  const { anger, contempt, sarcasm } = judgement.marks
  return Math.max(anger, mood.anger) >= LIKELY && Math.max(contempt, sarcasm) < LIKELY
}

/**
 * A problem somebody could check was heard (rule 3), in what reads as giving a reason at all. Measured on
 * real comments
 * (`npm run worth -- --checkable`): so 93 % of them are critics' in French, and in English 77 %, or 92 %
 * with those of which the reader could say so too (maintainers' notices are most of the rest).
 */
export function hasCheckableProblem(findings: readonly Finding[], judgement: Judgement | undefined): boolean {
  const isReason = judgement === undefined || judgement.marks.reason >= HARDLY
  return isReason && findings.some((finding) => finding.checkable === true)
}
