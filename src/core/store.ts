import type { ApprovedBefore } from './answers.ts'
import type { DecisionPage, DecisionQuery } from './audit.ts'
import type { HistoryEntry } from './case.ts'
import type { Facets, ListedCase, ListPlace, ListQuery, Sort } from './finding-cases.ts'
import type { AlikeCase } from './idea.ts'
import type { Import, ImportStanding, Known } from './importing.ts'
import type { Counts } from './ports.ts'
import type { ListedPromise, PromiseCounts, PromiseQuery, PromiseRecord, PromiseState } from './promise.ts'
import type { AlikeGroup, WeekPromises } from './report.ts'
import type { Aged } from './retention.ts'
import type { CaseRecord, NewHistoryEntry, OutboxRow, OutboxState, WaitingReading } from './stored.ts'
import type { TrendSums, TrendsQuery } from './trends.ts'
import type { CaseStatus } from './vocabulary.ts'

/**
 * The storage port: what the desk needs of a database. Implemented by src/storage; the desk and the
 * storage know each other only through this file.
 */

export interface StoreReader {
  case(id: string): Promise<CaseRecord | undefined>
  caseBySource(source: string, sourceId: string): Promise<CaseRecord | undefined>
  /** Of at most LIMITS.replies source ids, in no order. */
  casesBySource(source: string, sourceIds: readonly string[]): Promise<readonly CaseRecord[]>
  history(caseId: string): Promise<readonly HistoryEntry[]>
  /** Those of at most some hundred cases, in one statement; none for a case that has none. */
  historiesOf(caseIds: readonly string[]): Promise<ReadonlyMap<string, readonly HistoryEntry[]>>
  /** The newest cases of a person, at most `limit`, newest first; of one conversation when given. */
  casesOfPerson(
    personKey: string,
    conversationKey: string | null,
    limit: number,
  ): Promise<readonly CaseRecord[]>
  /** The same as ids only. */
  idsOfPerson(personKey: string, conversationKey: string, limit: number): Promise<readonly string[]>
  /** The reply that is on its way, was posted, or is uncertain. */
  liveOutbox(caseId: string): Promise<OutboxRow | undefined>
  outboxRow(id: string): Promise<OutboxRow | undefined>
  /** The case in which this person was asked to elaborate in this conversation. */
  askedIn(personKey: string, conversationKey: string): Promise<string | undefined>
  /** What was promised in a case, the earliest first. */
  promisesOf(caseId: string): Promise<readonly PromiseRecord[]>
  /** The same of at most some hundred cases, in one statement. */
  promisesOfAll(caseIds: readonly string[]): Promise<ReadonlyMap<string, readonly PromiseRecord[]>>
  /** The case in which this person asked for no messages. */
  noMessagesSince(personKey: string): Promise<string | undefined>
  /** Cases of a source whose approved reply reads the same, markup and spaces aside; the newest first. */
  casesByReplyText(source: string, text: string, limit: number): Promise<readonly CaseRecord[]>
  /** So many others were answered in the same words, markup and spaces aside, since then (ISO 8601). */
  othersAnsweredAlike(
    text: string,
    than: Pick<CaseRecord, 'id' | 'personKey'>,
    since: string,
  ): Promise<number>
  /** The case that keeps this later message of its thread. */
  caseByReply(source: string, messageId: string): Promise<CaseRecord | undefined>
  /** The case id of a forgotten comment, so that a feed doesn't bring it back. */
  forgottenCase(source: string, sourceId: string): Promise<string | undefined>
  /** Replies to these sources that were posted, or taken in hand, since then (ISO 8601), by any process. */
  postsSince(sources: readonly string[], since: string): Promise<Posts>
  setting(key: string): Promise<string | undefined>
  /** Which of these comments came before, and what was forgotten of them; at most a few hundred at a time. */
  knownComments(source: string, sourceIds: readonly string[]): Promise<ReadonlyMap<string, Known>>
  import(id: string): Promise<Import | undefined>
}

/** Everything in here is committed together or not at all. */
export interface StoreTransaction extends StoreReader {
  /** @returns false when the same source and source id is stored already */
  insertCase(record: CaseRecord): Promise<boolean>
  /** Compare and set. @returns false when the stored version is no longer `seenVersion` */
  updateCase(record: CaseRecord, seenVersion: number): Promise<boolean>
  append(caseId: string, entry: NewHistoryEntry): Promise<void>
  /** @returns false when the case has a live row already (rule 6) */
  insertOutbox(row: OutboxRow): Promise<boolean>
  /** Compare and set on state and attempts. @returns false when somebody else was faster */
  updateOutbox(row: OutboxRow, seen: { state: OutboxState; attempts: number }): Promise<boolean>
  /** @returns false when this person has been asked in this conversation already (rule 6) */
  takeAsk(personKey: string, conversationKey: string, caseId: string): Promise<boolean>
  releaseAsk(caseId: string): Promise<void>
  /** This person gets no messages until it is lifted; the first case stays the one that said it. */
  keepNoMessages(personKey: string, caseId: string): Promise<void>
  liftNoMessages(personKey: string): Promise<void>
  addPromise(one: PromiseRecord): Promise<void>
  /** Compare and set on state and due date. @returns false when somebody else was faster */
  updatePromise(one: PromiseRecord, seen: { state: PromiseState; dueAt: string }): Promise<boolean>
  removePromise(id: string): Promise<void>
  /** @returns false when this message is kept with a case already */
  addReply(source: string, messageId: string, caseId: string): Promise<boolean>
  /** The comment of this case is to be read, from now on and with all tries; a reading in work is void. */
  queueReading(caseId: string): Promise<void>
  /** Compare and set on tries and owner. @returns false when somebody else was faster */
  updateReading(row: WaitingReading, seen: Pick<WaitingReading, 'tries' | 'owner'>): Promise<boolean>
  /** @returns false when this reading is void: read already, queued anew, or forgotten */
  endReading(n: number): Promise<boolean>
  /** Erases cases with everything that hangs on them; `remember` leaves a mark that refuses their return. */
  eraseCases(ids: readonly string[], remember: boolean): Promise<void>
  /** Empties what the key-value part holds. */
  eraseKeyValues(): Promise<void>
  /** @returns false when the setting was there already */
  addSetting(key: string, value: string): Promise<boolean>
  setSetting(key: string, value: string): Promise<void>
  removeSetting(key: string): Promise<void>
  /** Writes an import down, or how far it has come. */
  saveImport(one: Import): Promise<void>
  /**
   * New cases of an import, each to be read, with the first line of its history: a few statements for all of
   * them.
   * @returns the ids of those that were not stored already
   */
  insertImported(
    importId: string,
    cases: readonly { readonly record: CaseRecord; readonly entry: NewHistoryEntry }[],
  ): Promise<ReadonlySet<string>>
  /** Cases of an import that nobody has done anything with, and nobody can until this is over. */
  untouchedOfImport(
    id: string,
    now: string,
    limit: number,
  ): Promise<readonly { id: string; version: number; personKey: string | null }[]>
}

/** How many replies. */
export interface Posts {
  /** Posted, or may have been. */
  readonly posted: number
  /** Some process has them in hand. */
  readonly inHand: number
}

export interface CaseStore extends StoreReader {
  /** Processes on other machines may use it too. */
  readonly shared: boolean
  /** Runs `work` in one transaction; it may run again after a deadlock, so it must do nothing else. */
  transaction<T>(work: (tx: StoreTransaction) => Promise<T>): Promise<T>
  list(query: ListQuery): Promise<readonly ListedCase[]>
  /** How many cases a query means, and how many each further choice would leave. */
  facets(query: Omit<ListQuery, 'limit'>): Promise<Facets>
  /** How many cases stand in each of these groups of look-alikes; no statuses: whatever theirs is. */
  alikes(groups: readonly string[], statuses: readonly CaseStatus[]): Promise<ReadonlyMap<string, number>>
  /** The group of look-alikes that a case stands in. */
  groupOf(caseId: string): Promise<string | undefined>
  /** The other cases of its group, the newest first. */
  alikeCases(caseId: string, limit: number): Promise<readonly AlikeCase[]>
  /** Where a case stands in lists that are sorted so, whether it is in them or not. */
  placeOf(caseId: string, sort: Sort): Promise<ListPlace | undefined>
  counts(): Promise<Counts>
  /**
   * Replies that were approved for other comments with two of these words (or the only one), the newest
   * first, at most `limit`; none of the samples.
   */
  answeredBefore(
    words: readonly string[],
    exceptCase: string,
    limit: number,
  ): Promise<readonly ApprovedBefore[]>
  /** Small talk that came in from then on (ISO 8601) and was set aside. */
  asideSince(from: string): Promise<number>
  trends(query: TrendsQuery): Promise<TrendSums>
  /** The first words of the latest comments that read as criticism. */
  criticsWords(query: TrendsQuery): Promise<readonly string[]>
  /** The first words of the latest kind comments. */
  praiseWords(query: TrendsQuery): Promise<readonly string[]>
  /** What several critics wrote alike, most of them first. */
  alikeCritics(query: TrendsQuery): Promise<readonly AlikeGroup[]>
  /** What was promised, and what came of promises, between two instants (ISO 8601). */
  promisesBetween(from: string, until: string): Promise<WeekPromises>
  /** The latest cases that somebody decided, by when they were posted, each with its history. */
  decided(
    query: TrendsQuery,
    limit: number,
  ): AsyncIterable<{ readonly record: CaseRecord; readonly history: readonly HistoryEntry[] }>
  /** Every case, oldest first, read in small pages. */
  each(): AsyncIterable<CaseRecord>
  /** What people decided. */
  decisions(query: DecisionQuery): Promise<DecisionPage>
  sampleIds(): Promise<readonly string[]>
  /** The newest first. */
  imports(limit: number): Promise<readonly Import[]>
  /** Imports of the same file with the same choices that were begun and not ended, the newest first. */
  unfinishedImports(fingerprint: string | null): Promise<readonly Import[]>
  /** @param now ISO 8601, for claims that are over */
  importStanding(id: string, now: string): Promise<ImportStanding>
  /** Queued rows for these sources whose time has come and is not over, oldest first. */
  dueOutbox(now: string, sources: readonly string[], limit: number): Promise<readonly OutboxRow[]>
  /** Queued rows of any source whose time is over, oldest first. */
  overdueOutbox(now: string, limit: number): Promise<readonly OutboxRow[]>
  /** Queued rows of any source that were tried in vain, those that are given up first foremost. */
  delayedOutbox(limit: number): Promise<readonly OutboxRow[]>
  /** When the next queued row for these sources is due. */
  nextDue(sources: readonly string[]): Promise<string | undefined>
  /** Replies on their way, those in hand with them. */
  outboxLength(): Promise<number>
  /** Rows some process has in hand. */
  sendingOutbox(): Promise<readonly OutboxRow[]>
  /** Says that the owner of a row in hand still lives. */
  extendLease(id: string, owner: string, until: string): Promise<void>
  /**
   * Comments (of some imports) that wait to be read and nobody has in hand: fewest tries first, then the
   * oldest.
   */
  waitingReadings(limit: number, ofImports?: readonly string[]): Promise<readonly WaitingReading[]>
  /** How many comments wait to be read, those in hand with them. */
  readingsLength(): Promise<number>
  /** Those that some process has in hand. */
  readingsInHand(): Promise<readonly WaitingReading[]>
  promises(query: PromiseQuery): Promise<readonly ListedPromise[]>
  /** Open ones of these cases, those due first foremost. */
  openPromisesOf(caseIds: readonly string[]): Promise<readonly ListedPromise[]>
  promiseCounts(now: string): Promise<PromiseCounts>
  overduePromises(now: string): Promise<number>
  /** Open promises whose day has passed and of which nobody was told, those due first foremost. */
  untoldPromises(now: string, limit: number): Promise<readonly ListedPromise[]>
  /**
   * Compare and set: of one process alone. @returns false when another one tells of it, or it was moved or
   * closed
   */
  tellPromise(one: Pick<PromiseRecord, 'id' | 'dueAt'>, now: string): Promise<boolean>
  /** When the next open promise is due of which nobody was told. */
  nextPromiseDue(): Promise<string | undefined>
  /** Cases whose question waited for an answer until then, in vain; those due first foremost. */
  dueAnswers(now: string, limit: number): Promise<readonly string[]>
  /** By when the next answer is due. */
  nextAnswerDue(): Promise<string | undefined>
  /** Cases on which nothing has changed since and that nothing keeps, with the version they were found at. */
  agedCases(aged: Aged, limit: number): Promise<readonly { readonly id: string; readonly version: number }[]>
  /** Deletes what may be forgotten and has expired by now. */
  sweepMemory(now: Date): Promise<void>
  /** After an erasure: leaves no trace in the database's files. */
  scrub(): Promise<void>
}

/**
 * One thing that the program needs to work. `says` names what is wrong and what to do, no text and no path.
 */
export interface Readiness {
  readonly name: 'database' | 'disk' | 'integrity'
  readonly ok: boolean
  readonly says: string
}
