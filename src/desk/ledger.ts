import {
  type AccountEntry,
  type AccountKind,
  type Analyzer,
  type CaseRecord,
  type HistoryEntry,
  isDeleted,
  type PromiseRecord,
  type Strategy,
} from '../core/index.ts'
import { sameAuthor } from './keys.ts'

/** Shorter messages help nobody. */
const A_FEW_WORDS = 40

/** One case of a person, with all that its account follows from. */
export interface Told {
  readonly record: CaseRecord
  readonly history: readonly HistoryEntry[]
  readonly promises: readonly PromiseRecord[]
}

/** What one case says of the account with its author. Pure: nothing of it is stored a second time. */
export function entriesOf(
  { record, history, promises }: Told,
  { saysThanks }: Says,
): readonly AccountEntry[] {
  return [
    ...receivedFrom(record, history),
    ...repliesGiven({ record, history, promises }, saysThanks),
    ...adopted(record, history),
    ...byHand(record, history),
  ]
}

type Says = Pick<Analyzer, 'saysThanks'>

/** What they gave us by the comment itself. */
function receivedFrom(record: CaseRecord, history: readonly HistoryEntry[]): readonly AccountEntry[] {
  const { comment, receivedAt } = record
  const kind = isDeleted({ history }) || record.unread !== null ? undefined : gave(record)
  if (kind === undefined) return []
  const at = comment.postedAt !== undefined && comment.postedAt < receivedAt ? comment.postedAt : receivedAt
  return [{ ...line(record, kind, at), by: null }]
}

function gave(record: CaseRecord): AccountKind | undefined {
  const { assessment, reclassified, chosen } = record
  if (assessment.hold !== undefined || chosen === 'aside') return undefined
  const verdict = reclassified ?? assessment.verdict
  if (assessment.answered?.kind === 'substance') return 'answer'
  if (verdict === 'critic') return 'advice'
  if (verdict !== 'neither') return undefined
  if (assessment.gist === 'praise') return 'kind-words'
  return helpsSomebody(record) ? 'help' : undefined
}

/** Somebody else's question stands right before it, and it is none itself. */
function helpsSomebody({ comment, assessment }: CaseRecord): boolean {
  const before = comment.thread?.at(-1)
  if (before === undefined || before.fromUs === true || sameAuthor(before, comment)) return false
  return before.text.includes('?') && assessment.gist !== 'question' && comment.text.length >= A_FEW_WORDS
}

/** Our replies that stand there: each is thanks, a question, or the right information. */
function repliesGiven(
  { record, history, promises }: Told,
  saysThanks: Says['saysThanks'],
): readonly AccountEntry[] {
  const credit = history.find(({ action }) => action === 'adopt')
  let credited = false
  return postedReplies(history).flatMap((reply) => {
    const { strategy, text, at, by, seq, approvedAt } = reply
    // To somebody else, or to say that we don't mind.
    if (strategy === 'thank-host' || strategy === 'light-touch') return []
    const given = (kind: AccountKind) => ({ ...line(record, kind, at), seq, by })
    if (strategy === 'ask-to-elaborate') return [given('asked')]
    if (promises.some(({ asks, closed }) => asks === 'better' && closed?.approvedAt === approvedAt))
      return [given('asked-feedback')]
    if (credit !== undefined && !credited && approvedAt > credit.at) {
      credited = true
      return [given('credited')]
    }
    return [given(saysThanks(text) ? 'thanked' : 'informed')]
  })
}

function adopted(record: CaseRecord, history: readonly HistoryEntry[]): readonly AccountEntry[] {
  return history
    .filter(({ action }) => action === 'adopt')
    .map(({ at, seq, actor, reason = null }) => ({ ...line(record, 'applied', at), seq, by: actor, reason }))
}

function byHand(record: CaseRecord, history: readonly HistoryEntry[]): readonly AccountEntry[] {
  const gone = new Set(history.flatMap(({ takesBack }) => takesBack ?? []))
  return history.flatMap(({ seq, actor, entry, reason = null }) =>
    entry === undefined || gone.has(seq)
      ? []
      : [
          {
            ...line(record, entry.kind, `${entry.on}T12:00:00.000Z`),
            ...{ seq, by: actor, reason, byHand: true },
          },
        ],
  )
}

function line(
  { id }: CaseRecord,
  kind: AccountKind,
  at: string,
): Pick<AccountEntry, 'kind' | 'at' | 'caseId' | 'seq' | 'reason' | 'byHand'> {
  return { kind, at, caseId: id, seq: null, reason: null, byHand: false }
}

/** A reply of ours that was posted, as a history tells it. */
export interface PostedReply {
  readonly strategy: Strategy | null
  readonly text: string
  /** ISO 8601. */
  readonly approvedAt: string
  /** When it was posted. ISO 8601. */
  readonly at: string
  readonly by: HistoryEntry['actor']
  /** The line of history that says so. */
  readonly seq: number
}

/** Those that stand: an "I have posted it" that was taken back counts for nothing. */
export function postedReplies(history: readonly HistoryEntry[]): readonly PostedReply[] {
  const posted: PostedReply[] = []
  let approved: HistoryEntry | undefined
  for (const one of history) {
    const { action, from, to, at, seq } = one
    if (action === 'approve') approved = one
    if ((action === 'sent' || action === 'mark-posted') && approved !== undefined) {
      const { strategy = null, text = '', actor } = approved
      posted.push({ strategy, text, approvedAt: approved.at, at, by: actor, seq })
    }
    const unmarked = from === 'posted' || from === 'awaiting-answer'
    if (action === 'reopen' && unmarked && (to === 'approved' || to === 'uncertain')) posted.pop()
  }
  return posted
}
