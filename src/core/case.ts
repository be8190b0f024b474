import type { Assessment } from './assessment.ts'
import type { Remembered } from './author.ts'
import type { Comment, Reply } from './comment.ts'
import type { HoldKind } from './hold.ts'
import type { MayWrite, Promised, PromiseRecord } from './promise.ts'
import type { Proposal } from './proposal.ts'
import type { Returned, Sending } from './sending.ts'
import type { CaseStatus, Strategy, Verdict } from './vocabulary.ts'
import type { AccountKind, Reward } from './whuffie.ts'

/** Who does something, and where. Checked against the people allowed to decide on every action. */
export interface Actor {
  /** `desk:local`, `api:token`, `slack:U123`, `discord:42`, or `winnow` for the program itself. */
  readonly id: string
  /** Shown in history and to colleagues, e.g. "local operator". */
  readonly name: string
  readonly place: 'desk' | 'api' | 'slack' | 'discord' | 'cli' | 'winnow'
  /** Group or role ids, where the platform has them. */
  readonly roles?: readonly string[]
}

/** Everything that can be written in a case's history. */
export const HISTORY_ACTIONS = [
  'received',
  'comment-edited',
  'comment-deleted',
  'thread-reply',
  'claim',
  'steal',
  'release',
  'edit',
  'approve',
  'dismiss',
  'reopen',
  'reclassify',
  'not-a-hold',
  'may-write',
  'mark-posted',
  'resend',
  'close',
  'sent',
  'send-refused',
  'send-given-up',
  'send-uncertain',
  'send-stopped',
  'answered',
  'no-answer',
  'turned-critic',
  'article',
  'set-aside',
  'mended',
  'reassessed',
  'read-again',
  'follow-up',
  'keep-promise',
  'drop-promise',
  'move-promise',
  'assign',
  'unassign',
  'first-yes',
  'account',
  'thank',
  'adopt',
  'issue',
  'issue-closed',
] as const
export type HistoryAction = (typeof HISTORY_ACTIONS)[number]

/** The actions a person can take (`POST /api/cases/:id/decisions`). */
export const DECISION_ACTIONS = [
  'claim',
  'steal',
  'release',
  'edit',
  'approve',
  'dismiss',
  'reopen',
  'reclassify',
  'not-a-hold',
  'may-write',
  'mark-posted',
  'resend',
  'close',
  'read-again',
  'follow-up',
  'keep-promise',
  'drop-promise',
  'move-promise',
  'assign',
  'unassign',
  'account',
  'thank',
  'adopt',
  'issue',
] as const satisfies readonly HistoryAction[]
export type DecisionAction = (typeof DECISION_ACTIONS)[number]

/** Append-only: who, where, what, when, which text. */
export interface HistoryEntry {
  readonly seq: number
  readonly at: string
  readonly actor: { readonly id: string; readonly name: string }
  readonly place: Actor['place']
  readonly action: HistoryAction
  readonly from: CaseStatus | null
  readonly to: CaseStatus
  readonly strategy?: Strategy | null
  /** The draft as saved, or the reply as approved. */
  readonly text?: string
  /** SHA-256 (hex) of the approved text. */
  readonly textHash?: string
  readonly reason?: string
  /** Where the reply can be seen. */
  readonly url?: string
  /** Of `account`: what was entered by hand, and the day that it was (`2026-03-02`). */
  readonly entry?: { readonly kind: AccountKind; readonly on: string }
  /** Of `account`: the line of this history that was entered by mistake. */
  readonly takesBack?: number
  /** Of `adopt`: the idea, the same in every case that asked for it. */
  readonly idea?: string
}

export interface Claim {
  readonly by: { readonly id: string; readonly name: string }
  /** ISO 8601; past it anybody may claim without stealing. */
  readonly until: string
}

/** What a person (or a program in a person's name) asks of a case. */
export interface Decision {
  readonly action: DecisionAction
  /** The version the person saw; anything else is refused with `stale_version`. */
  readonly version: number
  /** With `approve`: missing or null = a critic's answer. */
  readonly strategy?: Strategy | null
  readonly text?: string
  readonly reason?: string
  /** With `reclassify`. */
  readonly verdict?: Verdict
  /** With `mark-posted`: where the reply stands. */
  readonly url?: string
  /** With `approve`: what the text promises, as the person saw it; missing: what is heard in it. */
  readonly promises?: readonly Promised[]
  /** With `follow-up` and the steps of a promise: which. */
  readonly promise?: string
  /** With `assign`: the id of a colleague. */
  readonly assignee?: string
  /**
   * With `move-promise`: until when; with `adopt`: when it is asked again whether it got better. ISO 8601.
   */
  readonly dueAt?: string
  /** With `account`: what is entered by hand, and the day that it was; today by default. */
  readonly entry?: { readonly kind: AccountKind; readonly on?: string }
  /** With `account`: the line of the case's history that is taken back instead. */
  readonly takesBack?: number
  /** With `thank`: one of the seven; null or missing: plain thanks. */
  readonly reward?: Reward | null
  /** With `adopt`: the idea that others asked for as well; by default one of its own. */
  readonly idea?: string
}

/** The reply that a case had before a further one. */
export interface FollowUp {
  /** The promise that the further reply keeps; null: its author changed the comment after ours was posted. */
  readonly promise: string | null
  /** How the case stood, to go back to where nothing more is said. */
  readonly before: {
    readonly status: CaseStatus
    readonly approved: Case['approved']
    readonly replyUrl: string | null
    readonly chosen: Strategy | 'answer' | 'dismissed' | 'aside' | null
    readonly followUpAt: string | null
    /** The outbox row by which it was posted. */
    readonly sent: string | null
  }
}

export type Unread = 'waiting' | 'given-up'

export interface Case {
  readonly id: string
  /** `http`, `desk`, `sample`, `slack`, `discord`, `feeds` … */
  readonly source: string
  readonly sourceId: string
  readonly status: CaseStatus
  /** Grows by one with every written change; 0 until the comment was read for the first time. */
  readonly version: number
  readonly comment: Comment
  /** What was said after it in its thread, by anybody, oldest first; at most LIMITS.replies. */
  readonly replies: readonly Reply[]
  readonly assessment: Assessment
  /** null while the assessment is incomplete (rule 10). */
  readonly proposal: Proposal | null
  /**
   * `waiting`: its turn to be read has not come; `given-up`: it stopped or outlasted the reader twice and is
   * tried again only when a human says so; null otherwise. While it isn't null the assessment says nothing.
   */
  readonly unread: Unread | null
  /** The verdict as it was corrected: by a human, or by the answer that its author gave to our question. */
  readonly reclassified: Verdict | null
  /** The draft as edited by a human, not yet approved. */
  readonly draft: { readonly text: string; readonly strategy: Strategy | null } | null
  /** What was approved, from the approval on. */
  readonly approved: {
    readonly strategy: Strategy | null
    readonly text: string
    readonly textHash: string
    readonly by: { readonly id: string; readonly name: string }
    readonly at: string
    /** Until when Undo is certain to come in time (the reply is held back so long). */
    readonly sendAt: string | null
    /** What it promises. */
    readonly promises?: readonly Promised[]
  } | null
  /** While approved and posted by the program: how that goes. */
  readonly sending: Sending | null
  /** While to be decided again: why the approved reply came back unposted. */
  readonly returned: Returned | null
  /** Set from the first step towards a further reply on: why, and the one before. */
  readonly followUp: FollowUp | null
  /** While something is promised: what its author said of hearing from us again; missing where nothing. */
  readonly mayWrite?: MayWrite
  /** What was promised in the replies that were posted, the earliest first. */
  readonly promises: readonly PromiseRecord[]
  /** Where the posted reply stands, when known. */
  readonly replyUrl: string | null
  readonly claim: Claim | null
  /** Whose case it is, where somebody said so; it keeps nobody else away. */
  readonly assignee: { readonly id: string; readonly name: string } | null
  /** With `awaiting-answer`: until when an answer is waited for; null: that time is over. */
  readonly followUpAt: string | null
  /** What the same person wrote in other conversations, as far as it is remembered; the newest first. */
  readonly elsewhere?: readonly Remembered[]
  /** Cases of the same person in the same conversation, newest first, then the others of its thread. */
  readonly related: readonly string[]
  /** Where two people approve and one has: what they said yes to, by the team as it is now. */
  readonly firstYes?: {
    readonly by: { readonly id: string; readonly name: string }
    readonly strategy: Strategy | null
    readonly text: string
  }
  /** Small talk that the program closed by itself: nobody need answer it. */
  readonly aside?: true
  /** True when the program can post the reply by itself; false: a human pastes it and says mark-posted. */
  readonly postable: boolean
  /** Part of the sample inbox. */
  readonly sample: boolean
  readonly receivedAt: string
  readonly updatedAt: string
  readonly history: readonly HistoryEntry[]
}

/** One row of the inbox: what the list needs and no more. */
export interface CaseSummary {
  readonly id: string
  readonly source: string
  readonly status: CaseStatus
  readonly version: number
  readonly verdict: Verdict
  readonly angry: boolean
  readonly unread: Unread | null
  /** For a person, at once. */
  readonly hold: HoldKind | null
  readonly strategy: Strategy | null
  readonly authorName: string | null
  readonly venueName: string | null
  /** The first words, at most 160 characters. */
  readonly excerpt: string
  /**
   * Of a search that asks for it: the words around what was found, that itself between the two signs of HIT.
   */
  readonly hit?: string
  /** When it was posted, or received where that is not known. */
  readonly postedAt: string
  /** Whole stars of a review. */
  readonly stars: number | null
  /** The group of look-alikes that it belongs to. */
  readonly alike: string | null
  readonly language: 'en' | 'fr' | 'und'
  readonly claim: Claim | null
  readonly assignee: Case['assignee']
  readonly sending: Sending | null
  readonly returned: Returned | null
  readonly sample: boolean
  /** Small talk that the program closed by itself. */
  readonly aside?: true
  readonly receivedAt: string
  readonly updatedAt: string
}
