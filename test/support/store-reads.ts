import type { CaseStore, ListQuery, NewHistoryEntry } from '../../src/core/index.ts'
import { outboxRow, record } from './records.ts'

const now = '2026-03-02T09:00:00.000Z'
/** The one case that is there. */
export const STORED = {
  id: 'one',
  personKey: 'http id:sam',
  conversationKey: 'https://forum.example',
} as const
const one = record(STORED)

const RECEIVED: NewHistoryEntry = {
  at: now,
  actor: { id: 'desk:ana', name: 'Ana' },
  place: 'desk',
  action: 'received',
  from: null,
  to: 'pending',
}

const listed = (query: Partial<ListQuery>) => (store: CaseStore) =>
  store.list({ statuses: ['pending'], words: [], limit: 50, ...query })

/** What the desk asks for again and again, and by which part of SQLite's plan it must be found. */
export const STORE_READS: readonly [string, (store: CaseStore) => Promise<unknown>, string?][] = [
  ['what waits', listed({})],
  ['what is open', listed({ statuses: ['pending', 'uncertain', 'approved', 'awaiting-answer'] })],
  ['all', listed({ statuses: [] })],
  ['the newest critics of one place', listed({ verdict: 'critic', place: 'Forum', sort: 'newest' })],
  ['the strongest', listed({ sort: 'strength' })],
  ['what goes on from a place', listed({ after: { key: 1, id: 'one' } })],
  ['what somebody holds', listed({ holder: 'desk:ana' })],
  ['look-alikes', listed({ alike: 'one' })],
  ['a word', listed({ words: ['slow'], marked: true })],
  ['how many have that word', (store) => store.facets({ statuses: [], words: ['slow'] })],
  ['how many look alike', (store) => store.alikes(['one'], ['pending'])],
  ['how many wait', (store) => store.counts()],
  ['how many wait of each kind', (store) => store.facets({ statuses: ['pending'], words: [] })],
  ['how much small talk', (store) => store.asideSince(now)],
  ['a case', (store) => store.case('one')],
  ['a case by its comment', (store) => store.caseBySource('http', 'c')],
  ['several by their comments', (store) => store.casesBySource('http', ['c', 'd'])],
  ['its history', (store) => store.history('one')],
  ['its promises', (store) => store.promisesOf('one')],
  ['cases of a person', (store) => store.casesOfPerson('http id:sam', null, 5)],
  ['those in one conversation', (store) => store.idsOfPerson('http id:sam', 'https://forum.example', 5)],
  ['whether they were asked', (store) => store.askedIn('http id:sam', 'https://forum.example')],
  ['whether they asked for silence', (store) => store.noMessagesSince('http id:sam')],
  ['cases by the reply that stands', (store) => store.casesByReplyText('http', 'Thank you.', 5)],
  ['how many others read the same', (store) => store.othersAnsweredAlike('Thank you.', one, now)],
  ['a case by a later message', (store) => store.caseByReply('slack', 'm')],
  ['whether it was forgotten', (store) => store.forgottenCase('http', 'c')],
  ['replies that are due', (store) => store.dueOutbox(now, ['http'], 8)],
  ['replies whose time is over', (store) => store.overdueOutbox(now, 50)],
  ['replies that were tried in vain', (store) => store.delayedOutbox(10)],
  ['the next reply', (store) => store.nextDue(['http', 'slack'])],
  ['replies in hand', (store) => store.sendingOutbox()],
  ['replies on their way', (store) => store.outboxLength()],
  ['the reply of a case', (store) => store.liveOutbox('one')],
  ['replies of a day', (store) => store.postsSince(['http', 'slack'], now)],
  ['that somebody lives', (store) => store.extendLease('o', 'me', now)],
  ['what waits to be read', (store) => store.waitingReadings(4)],
  ['what is being read', (store) => store.readingsInHand()],
  // In order of their day, so that no more are read than are shown.
  ['open promises', (store) => store.promises({ state: 'open', limit: 50 }), 'INDEX promises_open'],
  ['kept promises', (store) => store.promises({ state: 'kept', limit: 50 }), 'INDEX promises_closed'],
  ['how many promises', (store) => store.promiseCounts(now)],
  ['how many are overdue', (store) => store.overduePromises(now), 'INDEX promises_open (due_at'],
  ['promises nobody was told of', (store) => store.untoldPromises(now, 50)],
  ['the next promise', (store) => store.nextPromiseDue()],
  ['decisions', (store) => store.decisions({ limit: 50 })],
  ['decisions of somebody', (store) => store.decisions({ by: 'desk:ana', limit: 50 })],
  [
    'a decision',
    (store) =>
      store.transaction(async (tx) => {
        const before = await tx.case('one')
        if (before !== undefined)
          await tx.updateCase({ ...before, version: before.version + 1 }, before.version)
        await tx.append('one', { ...RECEIVED, action: 'approve' })
        await tx.insertOutbox(outboxRow('one'))
        await tx.takeAsk('http id:sam', 'https://forum.example', 'one')
        await tx.queueReading('one')
        await tx.releaseAsk('one')
      }),
  ],
  [
    'a comment that comes in',
    (store) => store.transaction((tx) => tx.insertCase(record({ id: 'two', urgency: 5 }))),
  ],
  ['an erasure', (store) => store.transaction((tx) => tx.eraseCases(['one'], true))],
]
