import type { Offer } from './answers.ts'
import type { DecisionPage, DecisionQuery } from './audit.ts'
import type { AuthorsPort } from './author.ts'
import type { Actor, Case, CaseSummary, Decision } from './case.ts'
import type { Article, Comment } from './comment.ts'
import type { CaseFilter, Facets, Sort } from './finding-cases.ts'
import type { AdoptedIdea, TellAlike } from './idea.ts'
import type { Imports } from './importing.ts'
import type { CaseOutcome } from './outcomes.ts'
import type { PromisesPort } from './promise.ts'
import type { Remark } from './proposal.ts'
import type { WeekReport } from './report.ts'
import type { Mend } from './sending.ts'
import type { KeptIssue } from './tracker.ts'
import type { Trends, TrendsQuery } from './trends.ts'
import type { CaseStatus, Strategy } from './vocabulary.ts'

/** The time, injected so that tests need not sleep. */
export interface Clock {
  now(): Date
}

/** Waits, injected so that tests need not sleep. */
export interface Timers {
  /** Runs `work` once after so many milliseconds. @returns a function that calls it off */
  after(milliseconds: number, work: () => void): () => void
}

declare const approvedByTheDesk: unique symbol

/** A reply that a named human approved. Only `src/desk/approval.ts` can make one. */
export interface ApprovedReply {
  readonly [approvedByTheDesk]: true
  readonly caseId: string
  readonly comment: Comment
  readonly source: string
  readonly strategy: Strategy | null
  readonly text: string
  readonly textHash: string
  readonly approvedBy: { readonly id: string; readonly name: string }
  /** The same on every try of the same approval, so that the other side can drop a repeat. */
  readonly idempotencyKey: string
}

/** How one attempt to post ended. */
export type PostOutcome =
  /** It stands there. */
  | { readonly state: 'posted'; readonly url?: string }
  /** Certain that nothing was posted; try again after so many seconds. `ours`: no place asked for it. */
  | { readonly state: 'retry'; readonly after?: number; readonly ours?: true; readonly why: string }
  /** Certain that nothing was posted: the comment that it answers is not there any more. */
  | { readonly state: 'gone'; readonly why: string }
  /**
   * Certain that nothing was posted, and no use in trying again before something changed: the place (a
   * right, an invitation) or the text; missing where that can't be said. `cause`: the place's own code, for
   * `mended`.
   */
  | { readonly state: 'refused'; readonly why: string; readonly mend?: Mend; readonly cause?: string }
  /** It can't be known: shown to a human, never tried again by itself. */
  | { readonly state: 'unknown'; readonly why: string }

/** How the comment stands right before it is answered. */
export type Look =
  | { readonly state: 'same' }
  | { readonly state: 'gone' }
  /** It reads differently now; `text` missing: how, the program isn't let see. */
  | { readonly state: 'changed'; readonly text?: string }
  /** It stands, and its author wrote again below it: what the place has of theirs, oldest first. */
  | { readonly state: 'said-below'; readonly messages: readonly Comment[] }
  /** The place can't be asked just now: nothing is posted, and it is asked again. */
  | { readonly state: 'later'; readonly after?: number; readonly why: string }
  /** The place doesn't say, and asking again won't help: posting will tell. */
  | { readonly state: 'unknown' }

/** A place the program can post to. The desk is its only caller. */
export interface Poster {
  /** The `Case.source` values it posts for. */
  readonly sources: readonly string[]
  /** Longest text the place takes, in UTF-16 code units. */
  readonly maxLength?: number
  /** How long a reply is tried there, in hours from its approval; TRY_HOURS.program by default. */
  readonly tryHours?: number
  /** May it answer this comment (channel known, rights there)? No network. */
  canPost(comment: Comment): boolean
  post(reply: ApprovedReply): Promise<PostOutcome>
  /** Asked right before every try, where the place can say it (rule 13). */
  look?(reply: ApprovedReply): Promise<Look>
  /**
   * After a refusal with `mend: 'place'`: is what it was refused for gone? `unknown`: a human must say so.
   */
  mended?(comment: Comment, cause: string): Promise<'yes' | 'no' | 'unknown'>
  /** After a crash or an unknown outcome: does the reply stand there? */
  find?(reply: ApprovedReply): Promise<'posted' | 'absent' | 'unknown'>
}

export interface Received {
  readonly caseId: string
  /** False: the same source and source id came before, and this is that case. */
  readonly created: boolean
}

/** What a source may ask of the desk. */
export interface Intake {
  /** Written down at once; it is read after that, and `onChange` tells when. */
  receive(source: string, comment: Comment, options?: { sample?: boolean }): Promise<Received>
  /**
   * The author changed a comment. One that is not answered yet is read again, and a reply that was approved
   * but not posted comes back to decide; any other case only notes it.
   */
  edited(source: string, comment: Comment): Promise<void>
  /**
   * The author deleted it: its words go, and a case that is not answered yet is closed, nothing being
   * posted.
   */
  deleted(source: string, sourceId: string): Promise<void>
  /**
   * Somebody wrote again in the thread of the comment `sourceId`. It is kept with that comment's case. Where
   * there is something to take up and no undecided case of theirs to carry it, it becomes a case of its own;
   * so does every answer to what we asked. `edited` and `deleted` know such messages too.
   * @returns undefined when no case stands on `sourceId`, or it was erased
   */
  said(
    source: string,
    sourceId: string,
    message: Comment,
    options?: { readonly fromUs?: boolean },
  ): Promise<Received | undefined>
}

export interface CaseQuery extends CaseFilter {
  /** `urgency` by default. */
  readonly sort?: Sort
  /** With what was found, marked (`CaseSummary.hit`). */
  readonly marked?: boolean
  readonly status?: CaseStatus | readonly CaseStatus[]
  /** Only small talk that needs no answer, or (false) none of it. */
  readonly aside?: boolean
  /** What to look for in text, author and venue: words by their beginning, phrases in quotes. */
  readonly search?: string
  readonly cursor?: string
  /** So many cases are passed over; not together with a cursor. */
  readonly skip?: number
  /** 1–200, 50 by default. */
  readonly limit?: number
}

/** The neighbours of a case within a list. */
export interface Beside {
  readonly previous: string | undefined
  readonly next: string | undefined
}

export interface CasePage {
  readonly cases: readonly CaseSummary[]
  /** Opaque; missing on the last page. */
  readonly next?: string
}

export type Counts = Readonly<Record<CaseStatus, number>>

/** Somebody who wrote, as far as it can be known within one source. */
export interface Person {
  readonly source: string
  /** Hosts of the places where they were seen; an empty one where a comment had no address. */
  readonly sites: readonly string[]
  readonly id?: string
  readonly handle?: string
  /** Every name they are known by. */
  readonly names: readonly string[]
  /** Ids of the cases of what they wrote, oldest first. */
  readonly cases: readonly string[]
  /** Cases of others that have words of theirs, or their name as author or host. */
  readonly quotedIn: readonly string[]
}

export type CaseChange = {
  readonly caseId: string
  readonly version: number
  readonly status: CaseStatus
  readonly by: string
  /** Nothing changed but this: so many tries to post its reply were in vain. */
  readonly tries?: number
}

/** The life of cases, as the adapters see it. Implemented by src/desk. */
export interface Desk extends Intake {
  readonly imports: Imports
  readonly promises: PromisesPort
  readonly authors: AuthorsPort
  /**
   * Our own words that come back through a source: kept with the case that they answer, never one of their
   * own.
   * @returns undefined for somebody else's; `caseId` null: ours, and no case here is known to be meant
   */
  ours(source: string, comment: Comment): Promise<{ readonly caseId: string | null } | undefined>
  /**
   * What somebody wrote back to a reply of ours, brought by hand: a comment of the same person in the same
   * conversation; the same words again are the same one.
   * @throws WinnowError `not_allowed`, `not_found`, `not_possible`, `invalid_input`, `too_long`
   */
  writtenBack(caseId: string, text: string, actor: Actor): Promise<Received>
  /**
   * The article that a comment stands under. @throws WinnowError `not_allowed`, `not_found`, `not_possible`
   */
  giveArticle(caseId: string, given: { article: Article; site?: string }, actor: Actor): Promise<void>
  /** The id of the case that stands on this comment. */
  caseOf(source: string, sourceId: string): Promise<string | undefined>
  list(query: CaseQuery): Promise<CasePage>
  /**
   * What comes before and after a case in a list, whether it stands in it or not; its cursor counts for
   * nothing.
   */
  beside(query: CaseQuery, caseId: string): Promise<Beside>
  /** How many cases a query means, and how many each further choice would leave. */
  facets(query: CaseQuery): Promise<Facets>
  /** How many cases of the same statuses stand in each of these groups of look-alikes. */
  alikes(query: Pick<CaseQuery, 'status'>, groups: readonly string[]): Promise<ReadonlyMap<string, number>>
  /** Who else is told when what this comment asks for was adopted, the newest first; at most 50. */
  tellAlike(caseId: string): Promise<TellAlike>
  counts(): Promise<Counts>
  /** How much small talk came in since then and needed no answer. */
  asideSince(from: Date): Promise<number>
  /** @throws WinnowError `not_found` */
  get(caseId: string): Promise<Case>
  /**
   * One decision by one named human; written with its history entry (and, for an approval, its
   * outbox row) in one transaction.
   * @throws WinnowError `not_allowed`, `stale_version`, `not_possible`, `draft_refused`, `claimed`,
   * `not_found`
   */
  decide(caseId: string, decision: Decision, actor: Actor): Promise<Case>
  /**
   * A reply was refused for something about the place: has that changed since? Then it may be approved again.
   * @param by a person says that they mended it, which counts where the place can't tell
   * @throws WinnowError `not_allowed`, `not_found`
   */
  lookMended(caseId: string, by?: Actor): Promise<boolean>
  /** The linter's remarks on a draft for this case, rule 6 included. */
  lint(caseId: string, strategy: Strategy | null, text: string): Promise<readonly Remark[]>
  /**
   * What the team's answers and its earlier replies offer for an undecided case; nothing where nothing is
   * drafted.
   * @throws WinnowError `not_found`
   */
  offers(caseId: string): Promise<readonly Offer[]>
  /**
   * The issue of a case was closed: a reply is proposed. @returns false where it must be told again, later
   */
  issueClosed(caseId: string, issue: Pick<KeptIssue, 'title' | 'url'>): Promise<boolean>
  mayDecide(actor: Actor): boolean
  /** Two different people approve such a reply. @param way a strategy, or `answer` */
  needsSecondYes(kase: Pick<Case, 'comment' | 'proposal' | 'history'>, way: string): boolean
  trends(query?: TrendsQuery): Promise<Trends>
  /** What became of the latest cases that people decided, the latest first; at most 2,000. */
  outcomes(query?: TrendsQuery): Promise<readonly CaseOutcome[]>
  /** @param week `2026-W09` @throws WinnowError `invalid_input` for what is no week */
  report(week: string): Promise<WeekReport>
  /** What was adopted of what people proposed, the latest first. */
  ideas(): Promise<readonly AdoptedIdea[]>
  /** Removes the sample inbox for good. @returns how many cases went */
  removeSamples(): Promise<number>
  /** The people whom an id, handle or name may mean: different ones are never joined by name alone. */
  persons(author: string, source?: string): Promise<readonly Person[]>
  /**
   * Erases a person's comments and everything derived from them; `personOf`: of whoever wrote that case.
   * @returns how many cases went, and in how many of others' words of theirs did
   * @throws WinnowError `invalid_input` when nobody is named, or more than one person may be meant
   */
  forget(person: {
    author?: string
    source?: string
    caseId?: string
    personOf?: string
  }): Promise<{ cases: number; quoted: number }>
  /** What people decided, the newest first. */
  decisions(query: DecisionQuery): Promise<DecisionPage>
  /** Every case with its history, oldest first. */
  export(): AsyncIterable<Case>
  /** @returns a function that stops listening */
  onChange(listener: (change: CaseChange) => void): () => void
}
