import type { Answered, Assessment, Carriers } from './assessment.ts'
import type { Case, CaseSummary } from './case.ts'
import type { Comment } from './comment.ts'
import { type HoldCard, holdCard } from './hold-card.ts'
import { levelOf } from './levels.ts'
import { type Noticed, numbered, type Point, pointsOf } from './points.ts'
import type { Proposal } from './proposal.ts'
import { isUnread } from './unread.ts'
import type { Language, Verdict } from './vocabulary.ts'
import { CHOICES, choiceOf, wayName } from './ways.ts'
import { CONVERSATION_WORDS } from './words/conversation.ts'
import { HOLD_WORDS } from './words/hold.ts'
import type { Choice } from './words/index.ts'
import { WORDS } from './words/index.ts'

interface Axis {
  readonly name: string
  readonly words: string
  /** 0–1; 0 where nothing that is shown carries it. */
  readonly value: number
  /** The words that raise it most; none where little was heard. */
  readonly carriedBy: readonly string[]
}

interface Way {
  readonly choice: Choice
  readonly name: string
  /** Why it is proposed, or why not. */
  readonly because: readonly string[]
}

/**
 * What every place shows of a case, in this order and these words: how it reads, the two axes, what
 * speaks for and against, the way to answer and why, the others and why not.
 */
export interface Card {
  readonly verdict: Verdict
  /** False: the program knows nothing of it, and there are neither axes nor points to be shown. */
  readonly read: boolean
  readonly headline: string
  readonly why: string
  /** By whom or what; null where nobody did. */
  readonly corrected: string | null
  /** Where it came after a question of ours: that, and what it makes of it. */
  readonly answered: { readonly question: string; readonly kind: Answered['kind'] } | null
  readonly axes: readonly [tone: Axis, substance: Axis]
  /** One a kind, the strongest first; at most five stretches of text are marked. */
  readonly points: readonly Point[]
  /** Every single thing that was noticed, to be shown on demand; empty where `points` has them all. */
  readonly more: readonly Noticed[]
  readonly speaksFor: readonly Point[]
  readonly speaksAgainst: readonly Point[]
  /** null: nothing is proposed (rule 10, or a hold). */
  readonly proposed: Way | null
  /** What is said where nothing is proposed. */
  readonly unproposed: string
  /** For a person, at once; its words are the first point. */
  readonly hold: HoldCard | null
  readonly others: readonly Way[]
}

interface Assessed {
  /** Without words, a picture or a file is what there is to look at. */
  readonly comment?: Pick<Comment, 'text' | 'attachments' | 'thread'>
  readonly assessment: Assessment
  readonly proposal: Proposal | null
  readonly reclassified?: Verdict | null
  readonly unread?: Case['unread']
  readonly history?: Case['history'] | undefined
}

export type { Noticed, Point } from './points.ts'

const NO_CARRIERS: Carriers = { tone: [], substance: [] }

/** The same card for every place. Pure. */
export function cardOf(
  { comment, assessment, proposal, reclassified, unread = null, history }: Assessed,
  language: Language,
  carriers: Carriers = NO_CARRIERS,
): Card {
  const words = WORDS[language]
  const verdict = reclassified ?? assessment.verdict
  const corrected = reclassified != null
  const read = !isUnread(assessment)
  const looks = comment !== undefined && bringsOnlyFiles(comment)
  const hold = assessment.hold === undefined ? null : holdCard(assessment.hold, language)
  const noticed = pointsOf([...assessment.signals, ...assessment.counterSignals], language)
  const points = numbered([...(hold === null ? [] : [holdPoint(hold, language)]), ...noticed.points])
  const angry = assessment.angry && verdict === 'critic'
  const proposed: Way | null =
    proposal === null
      ? null
      : {
          choice: choiceOf(proposal.strategy),
          name: wayName(choiceOf(proposal.strategy), verdict, language),
          because: proposal.because.map((one) => one[language]),
        }
  return {
    verdict,
    read,
    headline:
      hold !== null
        ? hold.headline
        : looks && !corrected
          ? words.kase.lookOnly
          : !read && !corrected
            ? words.unread[unread ?? 'given-up']
            : angry
              ? words.angryLong
              : words.verdictLong[verdict],
    why:
      hold?.reason ??
      (looks && !corrected ? words.kase.lookOnlyWhy : whyOf(assessment, reclassified ?? null, language)),
    corrected: corrected ? correctedBy(history, language) : null,
    answered: hold === null ? answeredOf(comment, assessment) : null,
    axes: axesOf(assessment, points, carriers, language),
    points,
    more: noticed.more ? noticed.all : [],
    speaksFor: points.filter(({ kind }) => kind === 'tone' || kind === 'context'),
    speaksAgainst: points.filter(({ kind }) => kind === 'substance'),
    proposed,
    unproposed: hold?.noDraft ?? whyNothing(unread ?? null, language),
    hold,
    others: othersOf(proposal, proposed, verdict, language),
  }
}

/** A person said so, or the answer to our question did. */
function correctedBy(history: Case['history'] = [], language: Language): string {
  const last = history.findLast(({ action }) => action === 'reclassify' || action === 'turned-critic')
  return last?.action === 'turned-critic'
    ? CONVERSATION_WORDS[language].correctedByAnswer
    : WORDS[language].corrected
}

function answeredOf(comment: Assessed['comment'], { answered }: Assessment): Card['answered'] {
  const question = answered === undefined ? undefined : comment?.thread?.[answered.question]?.text
  return answered === undefined || question === undefined ? null : { question, kind: answered.kind }
}

/** A lone picture or file. */
function bringsOnlyFiles({ text, attachments = [] }: Pick<Comment, 'text' | 'attachments'>): boolean {
  return text.trim() === '' && attachments.length > 0
}

/** Why the program read it otherwise says nothing of the reading that stands. */
function whyOf(assessment: Assessment, reclassified: Verdict | null, language: Language): string {
  return reclassified !== null && reclassified !== assessment.verdict && !isUnread(assessment)
    ? WORDS[language].readOtherwise(WORDS[language].verdict[assessment.verdict])
    : assessment.why[language]
}

/** Why there is no proposal (rule 10). */
function whyNothing(unread: Case['unread'], language: Language): string {
  const { kase } = WORDS[language]
  if (unread === null) return kase.incomplete
  return unread === 'waiting' ? kase.waiting : kase.unreadable
}

/** Named only as far as something that is shown carries it. */
function axesOf(
  { scores, angry, checkableProblem }: Assessment,
  points: readonly Point[],
  carriers: Carriers,
  language: Language,
): Card['axes'] {
  const words = WORDS[language]
  const carried = (kind: Point['kind'], value: number) =>
    points.some((point) => point.kind === kind) ? value : 0
  const tone = carried('tone', scores.tone)
  const substance = carried('substance', scores.substance)
  const isAngry = angry && levelOf(tone) < 2
  return [
    {
      name: words.axis.tone,
      words: isAngry ? words.angryTone : (words.tone[levelOf(tone)] ?? ''),
      value: tone,
      carriedBy: isAngry ? [] : carriedBy(tone, carriers.tone),
    },
    {
      name: words.axis.substance,
      words: checkableProblem ? words.checkable : (words.substance[levelOf(substance)] ?? ''),
      value: substance,
      carriedBy: carriedBy(substance, carriers.substance),
    },
  ]
}

/** The verdict in a word or two, as a row of the inbox says it. */
export function verdictWords(
  { verdict, angry, unread }: Pick<CaseSummary, 'verdict' | 'angry' | 'unread'>,
  language: Language,
): string {
  const words = WORDS[language]
  if (unread !== null && verdict === 'unclear') return words.unread[unread]
  return angry && verdict === 'critic' ? words.angryCustomer : words.verdict[verdict]
}

/**
 * How one way to answer is presented: why it, or why not, and whether it is called proposed. Where the
 * reading is unclear a human decides: a ready answer is then an offer, not a proposal.
 */
export function presented(
  { proposed, others, verdict }: Card,
  choice: Choice,
): { readonly because: readonly string[]; readonly asProposed: boolean } {
  if (proposed?.choice !== choice)
    return { because: others.find((one) => one.choice === choice)?.because ?? [], asProposed: false }
  return { because: proposed.because, asProposed: verdict !== 'unclear' || choice !== 'answer' }
}

function holdPoint({ hold, reason }: HoldCard, language: Language): Omit<Point, 'number'> {
  const { evidence } = hold
  return { kind: 'hold', name: HOLD_WORDS[language].mark, reason, evidence, count: evidence.length }
}

function othersOf(
  proposal: Proposal | null,
  proposed: Way | null,
  verdict: Verdict,
  language: Language,
): readonly Way[] {
  return CHOICES.filter((choice) => choice !== proposed?.choice)
    .map((choice) => ({
      choice,
      name: wayName(choice, verdict, language),
      because: (proposal?.notChosen ?? [])
        .filter(({ strategy }) => strategy === choice)
        .map((one) => one.because[language]),
    }))
    .filter(({ choice, because }) => choice === 'answer' || because.length > 0 || proposal === null)
}

/** One word is said once, however often it stands there; a hit that long is no word. */
function carriedBy(value: number, carriers: Carriers['tone']): readonly string[] {
  if (levelOf(value) === 0) return []
  return [...new Set(carriers.map(({ text }) => text.toLowerCase()))].filter(({ length }) => length <= 40)
}
