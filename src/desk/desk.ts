import {
  type Actor,
  type Case,
  type CaseChange,
  type CaseRecord,
  type Comment,
  type Decision,
  type Desk,
  dayOn,
  dueOn,
  needsSecondYes,
  type Poster,
  sendingOf,
  WinnowError,
} from '../core/index.ts'
import { authorsPort } from './authors.ts'
import { alreadyAsked, decide, isLive, noMessages, notFound } from './decide.ts'
import { forget } from './forget.ts'
import { giveArticle } from './give-article.ts'
import { adoptedIdeas } from './ideas.ts'
import { createImports } from './imports.ts'
import { deleted, edited, receive } from './intake.ts'
import { issueClosed } from './issues.ts'
import { decisionLine, withLine } from './lines.ts'
import { lintBy } from './linted.ts'
import { withElsewhere } from './memory.ts'
import { lookMended } from './mended.ts'
import { offersFor } from './offers.ts'
import { complete, type DeskOptions, posterFor } from './options.ts'
import { ours } from './ours.ts'
import { createOutbox } from './outbox.ts'
import { outcomes } from './outcomes.ts'
import { followPeers, tellPeers } from './peers.ts'
import { personsNamed } from './persons.ts'
import { promisedIn } from './promised-in.ts'
import { heardIn } from './promises.ts'
import { beside, facets, list } from './query.ts'
import { createReadings } from './readings.ts'
import { createReminders } from './reminders.ts'
import { weekReport } from './report.ts'
import { createRetention } from './retention.ts'
import { partGone } from './same-person.ts'
import { sameWords } from './same-words.ts'
import { withFirstYes } from './standing-yes.ts'
import { tellAlike } from './tell-alike.ts'
import { changedReply, said, threadOfCase } from './thread.ts'
import { trends } from './trends.ts'
import { createUnanswered } from './unanswered.ts'
import { writtenBack } from './written-back.ts'

const RELATED = 50
/** In settings: whether the sample inbox was ever put in, and that it is gone for good. */
const SAMPLES = 'samples'

/** The desk, and what only its owner (main) does with it. */
export interface DeskService extends Desk {
  /** Takes up what an earlier process left; reads what waits, and sends what is due as it becomes due. */
  start(): Promise<void>
  /** Reads and sends nothing new, and waits for what is in hand. */
  stop(): Promise<void>
  /** Looks through the outbox once, without waiting for a timer. @returns replies taken in hand */
  dispatch(): Promise<number>
  /** Tells of promises and questions whose time has passed, without waiting for a timer. */
  remind(): Promise<void>
  /** Reads all comments that wait for it, or those of some imports, without waiting for a timer. */
  readWaiting(ofImports?: readonly string[]): Promise<void>
  /** Erases what is kept no longer, without waiting for a timer. @returns how many cases went */
  eraseAged(): Promise<number>
  /** Puts the sample inbox into a database that never held a case. @returns how many came in */
  seedSamples(comments: readonly Comment[]): Promise<number>
}

export function createDesk(options: DeskOptions): DeskService {
  const settings = complete(options)
  const { store, clock, report } = settings
  const others = tellPeers(settings.peers)
  const listeners = new Set<(change: CaseChange) => void>()

  function tell(change: CaseChange): void {
    tellHere(change)
    others.changed(change)
  }

  function tellHere(change: CaseChange): void {
    for (const listener of listeners) {
      try {
        listener(change)
      } catch (error) {
        report(error, { caseId: change.caseId })
      }
    }
  }

  const readings = createReadings(settings, tell)
  const outbox = createOutbox(settings, tell, readings.wake)
  const imports = createImports(settings, tell)
  const reminders = createReminders(settings)
  const unanswered = createUnanswered(settings, tell)
  const retention = createRetention(settings, tell)
  let leavePeers: () => void = () => undefined
  const runners = [outbox, readings, reminders, unanswered, retention]

  /** What came in is written down; then it is read. */
  async function thenRead<T>(work: Promise<T>): Promise<T> {
    const result = await work
    readings.wake()
    others.waiting()
    return result
  }

  /** Who could post the reply to this case; undefined: a human pastes it. */
  function posterOf(record: CaseRecord): Poster | undefined {
    const poster = posterFor(settings, record.source)
    try {
      return poster?.canPost(record.comment) ? poster : undefined
    } catch (error) {
      report(error, { caseId: record.id })
      return undefined
    }
  }

  async function whole(record: CaseRecord): Promise<Case> {
    const { personKey, conversationKey, urgency: _, decidedAt, chosen, readVersion, ...shown } = record
    const related =
      personKey === null || conversationKey === null
        ? []
        : await store.idsOfPerson(personKey, conversationKey, RELATED)
    const thread = await threadOfCase(settings, record)
    const { claim } = record
    return {
      ...shown,
      ...(chosen === 'aside' ? { aside: true } : {}),
      claim: claim !== null && isLive(claim.until, clock.now()) ? claim : null,
      related: [...new Set([...related, ...thread])].filter((id) => id !== record.id),
      postable: posterOf(record) !== undefined,
      sending: record.status === 'approved' ? sendingOf(await store.liveOutbox(record.id)) : null,
      ...(await promisedIn(settings, record)),
      ...(await withElsewhere(settings, record)),
      ...withFirstYes(settings, record, await store.history(record.id)),
    }
  }

  async function stored(caseId: string): Promise<CaseRecord> {
    const record = await store.case(caseId)
    if (record === undefined) throw notFound()
    return record
  }

  async function decided(caseId: string, decision: Decision, given: Actor): Promise<Case> {
    const actor = await settings.whoIs(given)
    if (!mayDecide(actor)) throw notAllowed()
    const record = await decide(settings, posterOf, caseId, decision, actor)
    const { version, status } = record
    tell({ caseId, version, status, by: actor.id })
    outbox.wake()
    readings.wake()
    if (record.approved?.promises !== undefined || decision.action === 'move-promise') reminders.wake()
    if (record.followUpAt !== null) unanswered.wake()
    return whole(record)
  }

  function mayDecide(actor: Actor): boolean {
    // The program never decides in its own name, and nobody decides without one (rule 1).
    if (actor.place === 'winnow' || actor.id === '' || actor.name.trim() === '') return false
    return settings.mayDecide(actor)
  }

  return {
    async start() {
      leavePeers = followPeers(settings.peers, { outbox, readings, dated: [reminders, unanswered] }, tellHere)
      await Promise.all(runners.map((one) => one.start()))
    },
    async stop() {
      leavePeers()
      await Promise.all(runners.map((one) => one.stop()))
    },
    dispatch: () => outbox.dispatch(),
    readWaiting: (ofImports) => readings.readWaiting(ofImports),
    eraseAged: () => retention.eraseAged(),
    imports: { ...imports, bringIn: (...given) => thenRead(imports.bringIn(...given)) },
    promises: {
      list: (query) => store.promises(query),
      counts: () => store.promiseCounts(clock.now().toISOString()),
      overdue: () => store.overduePromises(clock.now().toISOString()),
      heard: (text) => heardIn(settings, text, clock.now()),
      dayOf: (at) => dayOn(at, settings.timeZone),
      dueOn: (day) => dueOn(day, settings.timeZone),
      onDue: reminders.onDue,
    },
    authors: authorsPort(settings, stored, whole, mayDecide),
    async remind() {
      await Promise.all([reminders.remind(), unanswered.look()])
    },
    mayDecide,
    needsSecondYes: (kase, way) => needsSecondYes(settings.secondYes, kase, way),
    receive: (source, comment, more) =>
      thenRead(receive(settings, tell, source, comment, more?.sample ?? false)),
    async edited(source, comment) {
      await thenRead(edited(settings, tell, source, comment))
      await thenRead(changedReply(settings, tell, source, comment.id, comment))
    },
    async deleted(source, sourceId) {
      await deleted(settings, tell, source, sourceId)
      await changedReply(settings, tell, source, sourceId, undefined)
    },
    said: (source, sourceId, message, more) =>
      thenRead(said(settings, tell, source, sourceId, message, more?.fromUs ?? false)),
    async writtenBack(caseId, text, actor) {
      if (!mayDecide(await settings.whoIs(actor))) throw notAllowed()
      return thenRead(writtenBack(settings, tell, await stored(caseId), text))
    },
    async giveArticle(caseId, given, by) {
      const actor = await settings.whoIs(by)
      if (!mayDecide(actor)) throw notAllowed()
      return thenRead(giveArticle(settings, tell, caseId, given, actor))
    },
    ours: (source, comment) => thenRead(ours(settings, tell, source, comment)),
    caseOf: async (source, sourceId) => (await store.caseBySource(source, sourceId))?.id,
    list: (query) => list(settings, query),
    beside: (query, caseId) => beside(settings, query, caseId),
    facets: (query) => facets(settings, query),
    alikes: ({ status = [] }, groups) => store.alikes(groups, [status].flat()),
    tellAlike: async (caseId) => tellAlike(store, await stored(caseId)),
    counts: () => store.counts(),
    asideSince: (from) => store.asideSince(from.toISOString()),
    trends: (query = {}) => trends(settings, query),
    outcomes: (query = {}) => outcomes(settings, query),
    report: (week) => weekReport(settings, week),
    issueClosed: (caseId, issue) => issueClosed(settings, tell, caseId, issue),
    ideas: () => adoptedIdeas(settings),
    get: async (caseId) => whole(await stored(caseId)),
    decide(caseId, decision, given) {
      const line = decisionLine(caseId, decision, given)
      return withLine(settings.line, line, () => decided(caseId, decision, given))
    },
    async lookMended(caseId, given) {
      const by = given === undefined ? undefined : await settings.whoIs(given)
      if (by !== undefined && !mayDecide(by)) throw notAllowed()
      const record = await stored(caseId)
      return lookMended(settings, tell, record, posterFor(settings, record.source), by)
    },
    async lint(caseId, strategy, text) {
      const record = await stored(caseId)
      const maxLength = posterOf(record)?.maxLength
      const remarks = await lintBy(settings, record, {
        strategy,
        text,
        ...(maxLength === undefined ? {} : { maxLength }),
        alreadyAsked: await alreadyAsked(store, record),
        noMessages: await noMessages(store, settings, record),
      })
      return strategy === 'ignore' ? remarks : [...remarks, ...(await sameWords(settings, record, text))]
    },
    offers: async (caseId) => offersFor(settings, await stored(caseId)),
    async seedSamples(comments) {
      const empty = Object.values(await store.counts()).every((count) => count === 0)
      const first = await store.transaction(async (tx) => tx.addSetting(SAMPLES, empty ? 'put in' : 'never'))
      if (!first || !empty) return 0
      for (const comment of comments) await receive(settings, tell, 'sample', comment, true)
      readings.wake()
      return comments.length
    },
    async removeSamples() {
      const gone: CaseRecord[] = []
      for (const id of await store.sampleIds()) {
        const record = await store.case(id)
        if (record !== undefined) gone.push(record)
      }
      await store.transaction(async (tx) => {
        await tx.setSetting(SAMPLES, 'removed')
        await tx.eraseCases(
          gone.map(({ id }) => id),
          false,
        )
        await partGone(tx, gone)
      })
      for (const { id, version } of gone)
        tell({ caseId: id, version: version + 1, status: 'closed', by: 'winnow' })
      return gone.length
    },
    persons: (author, source) => personsNamed(store, author, source),
    forget: (person) => thenRead(forget(settings, tell, person)),
    decisions: (query) => store.decisions(query),
    async *export() {
      for await (const record of store.each()) yield await whole(record)
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function notAllowed(): WinnowError {
  return new WinnowError('not_allowed', 'You are not among the people who may decide here.')
}
