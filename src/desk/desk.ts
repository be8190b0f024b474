import { randomUUID } from 'node:crypto'
import {
  type Actor,
  type Case,
  type CaseChange,
  type CaseRecord,
  type Comment,
  type Desk,
  type Poster,
  sendingOf,
  WinnowError,
} from '../core/index.ts'
import { alreadyAsked, decide, isLive, notFound } from './decide.ts'
import { forget } from './forget.ts'
import { deleted, edited, receive } from './intake.ts'
import type { DeskOptions, Settings } from './options.ts'
import { createOutbox } from './outbox.ts'
import { isProcessGone, ownerName, systemTimers } from './process.ts'
import { list } from './query.ts'
import { changedReply, said } from './thread.ts'

const RELATED = 50
/** In settings: whether the sample inbox was ever put in, and that it is gone for good. */
const SAMPLES = 'samples'

/** The desk, and what only its owner (main) does with it. */
export interface DeskService extends Desk {
  /** Takes up what an earlier process left, then sends what is due, as it becomes due. */
  start(): Promise<void>
  /** Sends nothing new, and waits for the replies in hand. */
  stop(): Promise<void>
  /** Looks through the outbox once, without waiting for a timer. @returns replies taken in hand */
  dispatch(): Promise<number>
  /** Puts the sample inbox into a database that never held a case. @returns how many came in */
  seedSamples(comments: readonly Comment[]): Promise<number>
}

export function createDesk(options: DeskOptions): DeskService {
  const settings = complete(options)
  const { store, clock, report } = settings
  const listeners = new Set<(change: CaseChange) => void>()

  function tell(change: CaseChange): void {
    for (const listener of listeners) {
      try {
        listener(change)
      } catch (error) {
        report(error, { caseId: change.caseId })
      }
    }
  }

  const outbox = createOutbox(settings, tell)

  /** Who could post the reply to this case; undefined: a human pastes it. */
  function posterOf(record: CaseRecord): Poster | undefined {
    const poster = settings.posters.find(({ sources }) => sources.includes(record.source))
    try {
      return poster?.canPost(record.comment) ? poster : undefined
    } catch (error) {
      report(error, { caseId: record.id })
      return undefined
    }
  }

  async function whole(record: CaseRecord): Promise<Case> {
    const { personKey, conversationKey, urgency: _, decidedAt: __, chosen: ___, ...shown } = record
    const related =
      personKey === null || conversationKey === null
        ? []
        : await store.idsOfPerson(personKey, conversationKey, RELATED)
    const { claim } = record
    return {
      ...shown,
      claim: claim !== null && isLive(claim.until, clock.now()) ? claim : null,
      related: related.filter((id) => id !== record.id),
      postable: posterOf(record) !== undefined,
      sending: record.status === 'approved' ? sendingOf(await store.liveOutbox(record.id)) : null,
      history: await store.history(record.id),
    }
  }

  async function stored(caseId: string): Promise<CaseRecord> {
    const record = await store.case(caseId)
    if (record === undefined) throw notFound()
    return record
  }

  function mayDecide(actor: Actor): boolean {
    // The program never decides in its own name, and nobody decides without one (rule 1).
    if (actor.place === 'winnow' || actor.id === '' || actor.name.trim() === '') return false
    return settings.mayDecide(actor)
  }

  return {
    start: () => outbox.start(),
    stop: () => outbox.stop(),
    dispatch: () => outbox.dispatch(),
    mayDecide,
    receive: (source, comment, more) => receive(settings, tell, source, comment, more?.sample ?? false),
    async edited(source, comment) {
      await edited(settings, tell, source, comment)
      await changedReply(settings, tell, source, comment.id, comment.text)
    },
    async deleted(source, sourceId) {
      await deleted(settings, tell, source, sourceId)
      await changedReply(settings, tell, source, sourceId, undefined)
    },
    said: (source, sourceId, message, more) =>
      said(settings, tell, source, sourceId, message, more?.fromUs ?? false),
    list: (query) => list(settings, query),
    counts: () => store.counts(),
    trends: () => store.trends(),
    get: async (caseId) => whole(await stored(caseId)),
    async decide(caseId, decision, actor) {
      if (!mayDecide(actor))
        throw new WinnowError('not_allowed', 'You are not among the people who may decide here.')
      const record = await decide(settings, posterOf, caseId, decision, actor)
      const { version, status } = record
      tell({ caseId, version, status, by: actor.id })
      outbox.wake()
      return whole(record)
    },
    async lint(caseId, strategy, text) {
      const record = await stored(caseId)
      const maxLength = posterOf(record)?.maxLength
      return settings.analyzer.lint({
        comment: record.comment,
        strategy,
        text,
        ...(maxLength === undefined ? {} : { maxLength }),
        alreadyAsked: await alreadyAsked(store, record),
      })
    },
    async seedSamples(comments) {
      const counts = Object.values(await store.counts())
      const empty = counts.every((count) => count === 0)
      const first = await store.transaction(async (tx) => tx.addSetting(SAMPLES, empty ? 'put in' : 'never'))
      if (!first || !empty) return 0
      for (const comment of comments) await receive(settings, tell, 'sample', comment, true)
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
      })
      for (const { id, version } of gone)
        tell({ caseId: id, version: version + 1, status: 'closed', by: 'winnow' })
      return gone.length
    },
    forget: (person) => forget(settings, tell, person),
    async *export() {
      for await (const record of store.each()) yield await whole(record)
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function complete(options: DeskOptions): Settings {
  return {
    undoSeconds: 5,
    claimMinutes: 10,
    followUpDays: 7,
    newId: randomUUID,
    report: () => undefined,
    inform: () => undefined,
    random: Math.random,
    timers: systemTimers,
    owner: ownerName(),
    // On a database that other machines use, a name may repeat: there only the lease decides.
    isGone: options.store.shared ? () => false : isProcessGone,
    ...options,
  }
}
