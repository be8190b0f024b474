import type { Assessment } from './assessment.ts'
import type { Case } from './case.ts'
import type { Comment } from './comment.ts'
import type { Evidence, Finding, SpanEvidence } from './finding.ts'
import type { Draft, Proposal } from './proposal.ts'
import { undoTarget } from './undo.ts'
import { type AnySignal, type CaseStatus, type Language, STRATEGIES, type Verdict } from './vocabulary.ts'
import { type Choice, levelOf, type Reading, WORDS, type Words } from './words/index.ts'

/** The parts of a card, in the one order in which the desk, Slack and Discord show them. */
export const CARD_PARTS = [
  'comment',
  'verdict',
  'axes',
  'speaksFor',
  'speaksAgainst',
  'proposal',
  'others',
  'draft',
  'signature',
  'primary',
  'outcome',
] as const

/** One thing that was heard, with everything that shows it. */
export interface Point {
  /** Its reference in the text, from 1, counted through for and against. */
  readonly number: number
  readonly axis: 'tone' | 'substance'
  readonly signal: AnySignal
  readonly signalWords: string
  readonly reason: string
  /** As words: quotations, earlier messages, facts. */
  readonly shown: readonly string[]
  /** Where in the comment; UTF-16 offsets. */
  readonly spans: readonly SpanEvidence[]
}

export interface Axis {
  readonly name: 'tone' | 'substance'
  readonly label: string
  /** 0–1, for a small bar. */
  readonly value: number
  readonly words: string
}

export interface Option {
  readonly choice: Choice
  readonly name: string
  readonly what: string
  /** Why not, or undefined where nothing speaks against it. */
  readonly whyNot: string | undefined
  /** Rule 3: it can't be approved, whoever asks. */
  readonly possible: boolean
}

/** What the case came to, or undefined while it waits for a decision. */
export interface CardOutcome {
  readonly status: CaseStatus
  readonly sentence: string
  /** Approved or posted text, where there is one. */
  readonly text: string | undefined
  readonly choice: Choice | undefined
  readonly at: string
  readonly url: string | undefined
  /** May be taken back. */
  readonly undo: boolean
  /** Until when Undo is certain to come in time. */
  readonly undoUntil: string | undefined
}

export interface Card {
  readonly comment: {
    readonly text: string
    readonly author: string
    readonly place: string
    readonly url: string | undefined
    readonly postedAt: string | undefined
  }
  readonly verdict: {
    readonly reading: Reading
    readonly words: string
    readonly why: string
    /** A human's correction, said in words. */
    readonly corrected: string | undefined
  }
  readonly axes: readonly [Axis, Axis]
  readonly speaksFor: readonly Point[]
  readonly speaksAgainst: readonly Point[]
  /** undefined while the reading is incomplete (rule 10). */
  readonly proposal:
    | { readonly choice: Choice; readonly name: string; readonly what: string; readonly because: string[] }
    | undefined
  readonly others: readonly Option[]
  readonly draft: { readonly text: string; readonly language: Language | undefined } | undefined
  readonly signature: string | undefined
  readonly primary: string | undefined
  readonly outcome: CardOutcome | undefined
}

export interface CardSource extends Pick<Case, 'comment' | 'assessment' | 'proposal' | 'reclassified'> {
  readonly draft?: Case['draft']
}

/** What a case says, in the reader's language. The keys stand in the order of `CARD_PARTS`. */
export function card(stored: Case, language: Language): Card {
  const words = WORDS[language]
  const { reading, axes, speaksFor, speaksAgainst, proposal, others } = readingOf(stored, language)
  const choice = chosenDraft(stored)
  const draft = draftsFor(stored.proposal, choice)[0]
  const text = stored.draft?.text ?? draft?.text
  const pending = stored.status === 'pending'
  return {
    comment: commentOf(stored.comment, words),
    verdict: reading,
    axes,
    speaksFor,
    speaksAgainst,
    proposal,
    others,
    draft:
      text === undefined || choice === 'ignore'
        ? undefined
        : { text, language: stored.draft === null ? draft?.language : undefined },
    signature: text === undefined || choice === 'ignore' ? undefined : signatureOf(text),
    primary: pending ? primaryLabel(stored, choice, words) : undefined,
    outcome: pending ? undefined : outcomeOf(stored, words),
  }
}

/** The part of a card that needs no case: what an analysis alone says. */
export function readingOf(
  source: CardSource,
  language: Language,
): Pick<Card, 'axes' | 'speaksFor' | 'speaksAgainst' | 'proposal' | 'others'> & {
  readonly reading: Card['verdict']
} {
  const words = WORDS[language]
  const { assessment, proposal } = source
  const heard = readingName(assessment.verdict, assessment)
  const reading = readingName(source.reclassified ?? assessment.verdict, assessment)
  const speaksFor = pointsOf(assessment.signals, 'tone', 1, words)
  return {
    reading: {
      reading,
      words: words.verdicts[reading],
      why: assessment.why[language],
      corrected: source.reclassified === null ? undefined : words.corrected(words.verdicts[heard]),
    },
    axes: [axis('tone', assessment, words), axis('substance', assessment, words)],
    speaksFor,
    speaksAgainst: pointsOf(assessment.counterSignals, 'substance', speaksFor.length + 1, words),
    proposal: proposalOf(proposal, language),
    others: othersOf(source, language),
  }
}

/** What is proposed: with none of the four, an answer as one gives to a critic. */
export function proposedChoice(proposal: Proposal | null): Choice {
  return proposal?.strategy ?? 'answer'
}

/** What a human's saved draft is for, otherwise what is proposed. */
export function chosenDraft({ draft, proposal }: Pick<Case, 'draft' | 'proposal'>): Choice {
  return draft === null ? proposedChoice(proposal) : (draft.strategy ?? 'answer')
}

export function draftsFor(proposal: Proposal | null, choice: Choice): readonly Draft[] {
  if (proposal === null || choice === 'ignore') return []
  return choice === proposedChoice(proposal) ? proposal.drafts : (proposal.otherDrafts[choice] ?? [])
}

/** Rule 3: what was reported and can be checked is not met with silence; nor what wasn't read. */
export function mayIgnore({ checkableProblem, conversation, complete }: Assessment): boolean {
  return complete && !checkableProblem && conversation.unansweredProblems.length === 0
}

/** What happens on the primary button. */
export function primaryLabel(
  { comment, postable }: Pick<Case, 'comment' | 'postable'>,
  choice: Choice,
  words: Words,
): string {
  if (choice === 'ignore') return words.primary.ignore
  return postable ? words.primary.post(placeOf(comment, words)) : words.primary.paste
}

/** Where the comment stands, as a name. */
export function placeOf({ venue, url }: Comment, words: Words): string {
  return venue.name ?? venue.hostName ?? hostOf(venue.url ?? url) ?? words.venues[venue.kind]
}

/** The line that says who speaks: the last one, when it is set off by a dash or brackets. */
export function signatureOf(text: string): string | undefined {
  const last = text.trimEnd().split('\n').at(-1)?.trim() ?? ''
  const bracketed = /\(([^()]{2,90})\)$/.exec(last)?.[1]
  return /^[—–-]/.test(last) && last.length <= 120 ? last : bracketed
}

export function authorOf({ author }: Pick<Comment, 'author'>, words: Words): string {
  return author.name || author.handle || words.card.anonymous
}

/** The name of what a verdict reads as. */
export function readingName(verdict: Verdict, { angry }: Pick<Assessment, 'angry'>): Reading {
  return verdict === 'critic' && angry ? 'angry' : verdict
}

function commentOf(comment: Comment, words: Words): Card['comment'] {
  const { text, url, postedAt } = comment
  return { text, author: authorOf(comment, words), place: placeOf(comment, words), url, postedAt }
}

function axis(name: 'tone' | 'substance', { scores }: Assessment, words: Words): Axis {
  const value = scores[name]
  return { name, label: words.axes[name], value, words: words.levels[name][levelOf(value)] }
}

/** The same reason from the same cue is one point, however often it was heard. */
function pointsOf(
  findings: readonly Finding[],
  side: 'tone' | 'substance',
  first: number,
  words: Words,
): readonly Point[] {
  const { language } = words
  const grouped = new Map<string, Finding[]>()
  for (const finding of findings) {
    const key = `${finding.signal} ${finding.reason[language]}`
    grouped.set(key, [...(grouped.get(key) ?? []), finding])
  }
  return [...grouped.values()].flatMap((group, at) => {
    const [strongest] = group
    if (strongest === undefined) return []
    const evidence = group.flatMap((finding) => finding.evidence)
    return [
      {
        number: first + at,
        axis: side,
        signal: strongest.signal,
        signalWords: words.signals[strongest.signal],
        reason: strongest.reason[language],
        shown: [...new Set(evidence.map((one) => evidenceWords(one, words)))],
        spans: evidence.filter((one) => one.kind === 'span'),
      },
    ]
  })
}

/** Longest quotation, in UTF-16 code units. */
const QUOTED = 80

function evidenceWords(evidence: Evidence, words: Words): string {
  if (evidence.kind === 'thread') return words.evidence.message(evidence.index + 1)
  if (evidence.kind === 'span') {
    const text = evidence.text.toWellFormed().replace(/\s+/g, ' ').trim()
    return words.evidence.quote(text.length > QUOTED ? `${text.slice(0, QUOTED).toWellFormed()}…` : text)
  }
  const { facts } = words.evidence
  return evidence.field in facts ? facts[evidence.field as keyof typeof facts] : evidence.field
}

function proposalOf(proposal: Proposal | null, language: Language): Card['proposal'] {
  if (proposal === null) return undefined
  const choice = proposedChoice(proposal)
  const because = proposal.because.map((one) => one[language])
  return { choice, ...WORDS[language].strategies[choice], because }
}

function othersOf({ assessment, proposal }: CardSource, language: Language): readonly Option[] {
  const words = WORDS[language]
  const proposed = proposal === null ? undefined : proposedChoice(proposal)
  const choices: readonly Choice[] = ['answer', ...STRATEGIES]
  return choices
    .filter((choice) => choice !== proposed)
    .map((choice) => ({
      choice,
      ...words.strategies[choice],
      whyNot: proposal?.notChosen.find(({ strategy }) => strategy === choice)?.because[language],
      possible: choice !== 'ignore' || mayIgnore(assessment),
    }))
}

function outcomeOf(stored: Case, words: Words): CardOutcome {
  const { status, approved, history, updatedAt, replyUrl } = stored
  const last = history.filter(({ from, to }) => from !== to).at(-1)
  const by = approved?.by.name ?? last?.actor.name ?? ''
  const undo = undoTarget(history) !== undefined && status !== 'uncertain'
  return {
    status,
    sentence: outcomeSentence(stored, by, last?.actor.name ?? by, words),
    text: approved === null || approved.strategy === 'ignore' ? undefined : approved.text,
    choice: approved === null ? undefined : (approved.strategy ?? 'answer'),
    at: last?.at ?? updatedAt,
    url: replyUrl ?? undefined,
    undo,
    undoUntil: undo && status === 'approved' ? (approved?.sendAt ?? undefined) : undefined,
  }
}

function outcomeSentence(stored: Case, by: string, lastBy: string, words: Words): string {
  const { status, approved, history, postable } = stored
  const { outcome } = words
  const moves = history.filter(({ from, to }) => from !== to)
  switch (status) {
    case 'approved':
      return postable ? outcome.sending(by) : outcome.waiting(by)
    case 'posted':
      return moves.at(-1)?.action === 'mark-posted' ? outcome.marked(lastBy) : outcome.sent(by)
    case 'awaiting-answer':
      return outcome.awaiting(by)
    case 'uncertain':
      return outcome.uncertain
    case 'dismissed':
      return outcome.dismissed(lastBy)
    case 'closed':
    case 'pending': {
      const action = moves.at(-1)?.action
      if (action === 'comment-deleted') return outcome.withdrawn
      if (action === 'answered') return outcome.answered
      return approved?.strategy === 'ignore' ? outcome.ignored(by) : outcome.closed
    }
  }
}

function hostOf(url: string | undefined): string | undefined {
  const host = url === undefined ? undefined : URL.parse(url)?.hostname
  return host === '' ? undefined : host
}
