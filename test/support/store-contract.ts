import { beforeEach, describe, expect, it } from 'vitest'
import {
  type CaseRecord,
  type CaseStore,
  type DecisionFilter,
  everyDecision,
  HIT,
  type Import,
  type ListPlace,
  type NewHistoryEntry,
  NO_COUNTS,
  type PromiseRecord,
} from '../../src/core/index.ts'
import type { Storage } from '../../src/storage/index.ts'
import { comment } from './desk.ts'
import { outboxRow, record } from './records.ts'
import { STORE_READS, STORED } from './store-reads.ts'

const received: NewHistoryEntry = {
  at: '2026-03-02T09:00:00.000Z',
  actor: { id: 'winnow', name: 'Winnow' },
  place: 'winnow',
  action: 'received',
  from: null,
  to: 'pending',
}

/** What every home of cases must do. `open` gives an empty one each time; `run` sends it plain SQL. */
export function storeContract(
  open: () => Promise<{ storage: Storage; run: (sql: string) => Promise<unknown> }>,
): void {
  describe('the store', () => {
    let store: CaseStore
    let run: (sql: string) => Promise<unknown>
    const insert = (...records: CaseRecord[]) =>
      store.transaction(async (tx) => {
        for (const one of records) {
          await tx.insertCase(one)
          await tx.append(one.id, received)
        }
      })

    beforeEach(async () => {
      const opened = await open()
      store = opened.storage.store
      run = opened.run
    })

    it('gives a case back as it was written', async () => {
      const said = comment('NUL \0, a lone surrogate \ud83d, an emoji 🙂, עברית', {
        id: 'id with \0 and \udc00',
        author: { name: 'null \0', handle: '@Sam' },
        thread: [{ author: {}, text: 'earlier \0', fromUs: true }],
      })
      const one = record({
        comment: said,
        id: 'case-1',
        sourceId: said.id,
        draft: { text: 'draft \0', strategy: null },
        claim: { by: { id: 'desk:ana', name: 'Ana' }, until: '2026-03-02T09:10:00.000Z' },
        personKey: 'http id:1',
        conversationKey: 'https://forum.example/',
        unread: 'waiting',
        readVersion: 7,
      })
      await insert(one)
      expect(await store.case('case-1')).toEqual(one)
      expect(await store.caseBySource('http', said.id)).toEqual(one)
      expect(await store.case('no such case')).toBeUndefined()
      expect(await store.case('\0')).toBeUndefined()
    })

    it('takes a source id once per source', async () => {
      const first = record({ id: 'first', sourceId: 'x', comment: comment('a', { id: 'x' }) })
      await insert(first)
      const again = await store.transaction((tx) => tx.insertCase({ ...first, id: 'second' }))
      expect(again).toBe(false)
      const elsewhere = await store.transaction((tx) =>
        tx.insertCase({ ...first, id: 'third', source: 'feeds' }),
      )
      expect(elsewhere).toBe(true)
      expect((await store.counts()).pending).toBe(2)
    })

    it('lets only the first of two writers of one version through', async () => {
      const one = record()
      await insert(one)
      const write = (status: 'dismissed' | 'approved') =>
        store.transaction((tx) => tx.updateCase({ ...one, status, version: 2 }, 1))
      const outcomes = await Promise.all([write('dismissed'), write('approved')])
      expect(outcomes.filter((won) => won)).toHaveLength(1)
      const won = outcomes[0] ? 'dismissed' : 'approved'
      expect((await store.case(one.id))?.status).toBe(won)
      const counts = await store.counts()
      expect([counts.pending, counts.approved + counts.dismissed]).toEqual([0, 1])
    })

    it('writes all of a transaction or nothing', async () => {
      const one = record()
      await insert(one)
      const failing = store.transaction(async (tx) => {
        await tx.updateCase({ ...one, status: 'dismissed', version: 2 }, 1)
        await tx.append(one.id, received)
        await tx.insertOutbox(outboxRow(one.id))
        throw new Error('power cut')
      })
      await expect(failing).rejects.toThrow('power cut')
      expect(await store.case(one.id)).toEqual(one)
      expect(await store.history(one.id)).toHaveLength(1)
      expect(await store.liveOutbox(one.id)).toBeUndefined()
      expect((await store.counts()).pending).toBe(1)
    })

    it('numbers history from one, without a gap', async () => {
      const one = record()
      await insert(one)
      await store.transaction(async (tx) => {
        await tx.append(one.id, { ...received, action: 'edit', text: 'new \0 text', strategy: null })
        await tx.append(one.id, { ...received, action: 'claim' })
      })
      const history = await store.history(one.id)
      expect(history.map(({ seq, action }) => [seq, action])).toEqual([
        [1, 'received'],
        [2, 'edit'],
        [3, 'claim'],
      ])
      expect(history[1]).toEqual({ ...received, seq: 2, action: 'edit', text: 'new \0 text', strategy: null })
    })

    it('tells histories and promises of many together as of each by itself', async () => {
      const [one, other] = [record({ id: 'one' }), record({ id: 'other' })]
      for (const each of [one, other]) await insert(each)
      await store.transaction((tx) => tx.append(one.id, { ...received, action: 'claim' }))
      const histories = await store.historiesOf([other.id, 'nobody', one.id])
      expect(histories.get(one.id)?.map(({ seq, action }) => [seq, action])).toEqual([
        [1, 'received'],
        [2, 'claim'],
      ])
      expect(histories.get(other.id)).toEqual(await store.history(other.id))
      expect(histories.has('nobody')).toBe(false)
      expect(await store.historiesOf([])).toEqual(new Map())
      expect(await store.promisesOfAll([one.id, other.id])).toEqual(new Map())
      expect(await store.promisesOf(one.id)).toEqual([])
    })

    it(
      'lists what people decided, the newest first, page by page, and by whom, what, where and since ' +
        'when',
      async () => {
        const [one, other] = [record(), record()]
        await insert(one, other)
        const by = { ana: { id: 'desk:ana', name: 'Ana' }, ben: { id: 'slack:U2', name: 'Ben' } }
        const made = [
          { of: one, day: '02', actor: by.ana, place: 'desk', action: 'claim' },
          { of: one, day: '03', actor: by.ana, place: 'desk', action: 'approve', text: 'Thank you. (Ana)' },
          { of: other, day: '03', actor: by.ben, place: 'slack', action: 'dismiss', reason: 'spam' },
          { of: other, day: '04', actor: by.ben, place: 'api', action: 'reopen' },
        ] as const
        await store.transaction(async (tx) => {
          for (const { of, day, ...entry } of made)
            await tx.append(of.id, { ...received, ...entry, at: `2026-03-${day}T10:00:00.000Z` })
        })
        const actions = async (filter: DecisionFilter) =>
          (await store.decisions({ ...filter, limit: 10 })).decisions.map(({ action }) => action)
        // What the program did itself is no decision.
        expect((await actions({})).toSorted()).toEqual(['approve', 'claim', 'dismiss', 'reopen'])
        expect(await actions({ by: 'desk:ana' })).toEqual(['approve', 'claim'])
        expect(await actions({ action: 'dismiss' })).toEqual(['dismiss'])
        expect(await actions({ place: 'api' })).toEqual(['reopen'])
        expect((await actions({ since: '2026-03-03T00:00:00.000Z', by: 'slack:U2' })).toSorted()).toEqual([
          'dismiss',
          'reopen',
        ])
        const seen: string[] = []
        for await (const { caseId, seq } of everyDecision(
          (query) => store.decisions({ ...query, limit: 1 }),
          {},
        ))
          seen.push(`${caseId} ${seq}`)
        expect(new Set(seen).size).toBe(4)
        expect(seen.at(0)).toBe(`${other.id} 3`)
        expect(seen.at(-1)).toBe(`${one.id} 2`)
        expect((await store.decisions({ limit: 10, cursor: 'nothing of ours' })).decisions).toHaveLength(4)
        expect((await store.decisions({ limit: 10, action: 'approve' })).decisions).toEqual([
          {
            ...received,
            ...made[1],
            of: undefined,
            day: undefined,
            at: '2026-03-03T10:00:00.000Z',
            seq: 3,
            caseId: one.id,
          },
        ])
      },
    )

    it.each([
      `update history set actor_name = 'somebody else'`,
      `update history set at = at`,
      `delete from history`,
      `delete from history where seq = 1`,
    ])('refuses to change history: %s', async (statement) => {
      const one = record()
      await insert(one)
      await expect(run(statement)).rejects.toThrow('append-only')
      expect(await store.history(one.id)).toHaveLength(1)
    })

    it('answers whatever the desk asks for again and again', async () => {
      await insert(record(STORED))
      for (const [what, ask] of STORE_READS)
        await expect(Promise.resolve(ask(store)).then(() => what)).resolves.toBe(what)
    })

    it('lists promises in order of their day, counts them, and tells of each once', async () => {
      const said = ['a', 'b', 'c', 'd'].map((id) => record({ id }))
      await insert(...said)
      const now = '2026-03-05T09:00:00.000Z'
      const by = { id: 'desk:ana', name: 'Ana' }
      const of = (caseId: string, dueAt: string, closedAt?: string): PromiseRecord => ({
        ...{ id: `p-${caseId}`, caseId, dueAt, text: 'We will tell you here.', madeBy: by },
        ...{ madeAt: '2026-03-02T09:00:00.000Z', approvedAt: '2026-03-02T09:00:00.000Z' },
        state: closedAt === undefined ? 'open' : 'kept',
        closed: closedAt === undefined ? null : { at: closedAt, by },
      })
      const all = [
        of('a', '2026-03-09T09:00:00.000Z'),
        of('b', '2026-03-04T09:00:00.000Z'),
        of('c', '2026-03-04T09:00:00.000Z', '2026-03-03T09:00:00.000Z'),
        of('d', '2026-03-04T09:00:00.000Z', '2026-03-05T09:00:00.000Z'),
      ]
      await store.transaction(async (tx) => {
        for (const one of all) await tx.addPromise(one)
      })
      const ids = async (state: 'open' | 'kept') =>
        (await store.promises({ state, limit: 5 })).map(({ caseId }) => caseId)
      expect([await ids('open'), await ids('kept')]).toEqual([
        ['b', 'a'],
        ['d', 'c'],
      ])
      expect(await store.promiseCounts(now)).toEqual({ open: 1, overdue: 1, kept: 1, late: 1, dropped: 0 })
      expect(await store.overduePromises(now)).toBe(1)
      expect((await store.openPromisesOf(['a', 'c'])).map(({ caseId }) => caseId)).toEqual(['a'])
      const [untold, ...more] = await store.untoldPromises(now, 5)
      expect([untold?.caseId, more]).toEqual(['b', []])
      if (untold === undefined) throw new Error('nobody is told of anything')
      expect(await Promise.all([store.tellPromise(untold, now), store.tellPromise(untold, now)])).toContain(
        false,
      )
      expect(await store.nextPromiseDue()).toBe('2026-03-09T09:00:00.000Z')
    })

    it('holds one living reply per case', async () => {
      const one = record()
      await insert(one)
      const queue = (id: string) => store.transaction((tx) => tx.insertOutbox(outboxRow(one.id, { id })))
      expect(await queue('a')).toBe(true)
      expect(await queue('b')).toBe(false)
      await store.transaction((tx) =>
        tx.updateOutbox(outboxRow(one.id, { id: 'a', state: 'cancelled' }), { state: 'queued', attempts: 0 }),
      )
      expect(await queue('b')).toBe(true)
      expect((await store.liveOutbox(one.id))?.id).toBe('b')
    })

    it('hands a queued reply to one sender only', async () => {
      const one = record()
      await insert(one)
      const row = outboxRow(one.id)
      await store.transaction((tx) => tx.insertOutbox(row))
      const take = (owner: string) =>
        store.transaction((tx) =>
          tx.updateOutbox({ ...row, state: 'sending', attempts: 1, owner, leaseUntil: null }, row),
        )
      const taken = await Promise.all([take('a'), take('b'), take('c')])
      expect(taken.filter((won) => won)).toHaveLength(1)
      expect((await store.sendingOutbox()).map(({ id }) => id)).toEqual([row.id])
    })

    it('knows which replies are due, for which sources, and when the next one is', async () => {
      const records = ['a', 'b', 'c', 'd', 'e'].map((id) =>
        record({ id, sourceId: id, comment: comment('x', { id }) }),
      )
      await insert(...records)
      await store.transaction(async (tx) => {
        await tx.insertOutbox(outboxRow('a', { sendAt: '2026-03-02T09:00:05.000Z' }))
        await tx.insertOutbox(outboxRow('b', { sendAt: '2026-03-02T09:00:01.000Z' }))
        await tx.insertOutbox(outboxRow('c', { sendAt: '2026-03-02T09:00:02.000Z', source: 'slack' }))
        await tx.insertOutbox(outboxRow('d', { sendAt: '2026-03-02T09:00:03.000Z', state: 'cancelled' }))
        const over = { sendAt: '2026-03-02T08:00:00.000Z', giveUpAt: '2026-03-02T10:00:00.000Z' }
        await tx.insertOutbox(outboxRow('e', { ...over, source: 'feeds', attempts: 3 }))
      })
      const due = async (now: string, sources: string[]) =>
        (await store.dueOutbox(now, sources, 10)).map(({ caseId }) => caseId)
      expect(await due('2026-03-02T09:00:00.999Z', ['http'])).toEqual([])
      expect(await due('2026-03-02T09:00:01.000Z', ['http'])).toEqual(['b'])
      expect(await due('2026-03-02T10:00:00.000Z', ['http'])).toEqual(['b', 'a'])
      expect(await due('2026-03-02T10:00:00.000Z', [])).toEqual([])
      // Its time is over the moment it is reached, for whoever could still post it or nobody.
      expect(await due('2026-03-02T09:59:59.999Z', ['feeds'])).toEqual(['e'])
      expect(await due('2026-03-02T10:00:00.000Z', ['feeds'])).toEqual([])
      const overdue = async (now: string) => (await store.overdueOutbox(now, 10)).map(({ caseId }) => caseId)
      expect(await overdue('2026-03-02T09:59:59.999Z')).toEqual([])
      expect(await overdue('2026-03-02T10:00:00.000Z')).toEqual(['e'])
      expect((await store.delayedOutbox(10)).map(({ caseId }) => caseId)).toEqual(['e'])
      expect(await store.outboxLength()).toBe(4)
      expect(await store.nextDue(['http'])).toBe('2026-03-02T09:00:01.000Z')
      expect(await store.nextDue(['slack'])).toBe('2026-03-02T09:00:02.000Z')
      expect(await store.nextDue(['discord'])).toBeUndefined()
    })

    it('keeps who asked for no messages, until it is lifted or the case is forgotten', async () => {
      await insert(record({ id: 'a', sourceId: 'a' }), record({ id: 'b', sourceId: 'b' }))
      const keep = (person: string, caseId: string) =>
        store.transaction((tx) => tx.keepNoMessages(person, caseId))
      await keep('sam', 'a')
      await keep('sam', 'b')
      await keep('kim', 'b')
      expect(await store.noMessagesSince('sam')).toBe('a')
      await store.transaction((tx) => tx.liftNoMessages('sam'))
      expect(await store.noMessagesSince('sam')).toBeUndefined()
      expect(await store.noMessagesSince('kim')).toBe('b')
    })

    it.each([
      'http id:a\0b',
      '"quoted',
      'http id:\ud800',
    ])('knows somebody again by %j, which no database takes as it is', async (key) => {
      const actor = { id: key, name: 'Ana' }
      const claim = { by: actor, until: '2026-03-02T09:10:00.000Z' }
      const one = record({ id: 'odd', personKey: key, conversationKey: key, claim, assignee: actor })
      await insert(one)
      await store.transaction(async (tx) => {
        await tx.append(one.id, { ...received, actor })
        const read = await tx.case(one.id)
        expect(read).toEqual(one)
        await tx.updateCase({ ...one, ...read, version: 2 }, one.version)
        await tx.keepNoMessages(read?.personKey ?? '', one.id)
      })
      expect(await store.casesOfPerson(key, key, 5)).toEqual([{ ...one, version: 2 }])
      expect((await store.history(one.id)).at(-1)?.actor).toEqual(actor)
      expect(await store.noMessagesSince(key)).toBe(one.id)
      expect(await store.list({ statuses: [], words: [], holder: key, limit: 5 })).toHaveLength(1)
    })

    it('asks a person once per conversation, until the asking is taken back', async () => {
      await insert(record({ id: 'a', sourceId: 'a' }), record({ id: 'b', sourceId: 'b' }))
      const ask = (person: string, conversation: string, caseId: string) =>
        store.transaction((tx) => tx.takeAsk(person, conversation, caseId))
      expect(await ask('sam', 'thread 1', 'a')).toBe(true)
      expect(await ask('sam', 'thread 1', 'b')).toBe(false)
      expect(await ask('sam', 'thread 2', 'b')).toBe(true)
      expect(await ask('kim', 'thread 1', 'b')).toBe(true)
      expect(await store.askedIn('sam', 'thread 1')).toBe('a')
      await store.transaction((tx) => tx.releaseAsk('a'))
      expect(await store.askedIn('sam', 'thread 1')).toBeUndefined()
      expect(await ask('sam', 'thread 1', 'b')).toBe(true)
    })

    it('tells in the list why a case is held, and that somebody is angry', async () => {
      const saying = (id: string, text: string) => record({ id, comment: comment(text) })
      await insert(saying('a', '[distress]'), saying('b', '[distress] [angry]'), saying('c', '[angry]'))
      const page = await store.list({ statuses: [], words: [], limit: 9 })
      expect(page.map(({ summary: { id, hold, angry } }) => ({ id, hold, angry }))).toEqual([
        { id: 'a', hold: 'distress', angry: false },
        { id: 'b', hold: 'distress', angry: true },
        { id: 'c', hold: null, angry: true },
      ])
    })

    it('lists in order, page by page, each case once', async () => {
      const records = Array.from({ length: 25 }, (_, index) =>
        record({
          id: `id-${String(index).padStart(2, '0')}`,
          sourceId: `s${index}`,
          status: index % 5 === 0 ? 'dismissed' : 'pending',
          // Pairs share an urgency, so that the id has to decide.
          urgency: Math.floor((24 - index) / 2),
        }),
      )
      await insert(...records)
      const all = async (statuses: CaseRecord['status'][]) => {
        const ids: string[] = []
        for (let after: ListPlace | undefined; ; ) {
          const page = await store.list({ statuses, words: [], limit: 7, ...(after ? { after } : {}) })
          ids.push(...page.map(({ summary }) => summary.id))
          after = page.at(-1)?.place
          if (page.length < 7) return ids
        }
      }
      const inOrder = (wanted: (one: CaseRecord) => boolean) =>
        records
          .filter(wanted)
          .sort((a, b) => a.urgency - b.urgency || (a.id < b.id ? -1 : 1))
          .map(({ id }) => id)
      expect(await all([])).toEqual(inOrder(() => true))
      expect(await all(['pending'])).toEqual(inOrder(({ status }) => status === 'pending'))
      expect(await all(['pending', 'dismissed'])).toEqual(inOrder(() => true))
      expect(await all(['uncertain'])).toEqual([])
    })

    it.each([
      ['a word of the text', 'slow', true],
      ['its beginning, in capitals', 'SLO', true],
      ['without its accents', 'mise a jour', true],
      ['with accents that the text lacks', 'slów', true],
      ['the author', 'zoe', true],
      ['the place', 'acme', true],
      ['two words apart', 'jour slow', true],
      ['the beginning of a long word', 'applicatio', true],
      ['another ending of a word', 'applications', true],
      ['one letter', 's', true],
      ['one word that is there and one that is not', 'slow fast', false],
      ['a wildcard taken literally', '%', false],
      ['another one', 's_ow', false],
      ['a quote', "'", false],
      ['a backslash', '\\', false],
    ])('finds by %s', async (_, search, found) => {
      await insert(
        record({
          comment: comment('So slow depuis la mise à jour de l’application', {
            author: { name: 'Zoé Zealous' },
          }),
        }),
      )
      const page = await store.list({ statuses: ['pending'], words: search.split(' '), limit: 5 })
      expect(page).toHaveLength(found ? 1 : 0)
    })

    const finds = async (query: Partial<Parameters<CaseStore['list']>[0]>) =>
      (await store.list({ statuses: [], words: [], limit: 50, ...query })).map(({ summary }) => summary.id)

    it('finds phrases as they stand, in every state, and marks what was found', async () => {
      const said = (id: string, text: string) => record({ id, sourceId: id, comment: comment(text) })
      await insert(said('a', 'The export crashes again'), said('b', 'Again the crashes of the export'))
      expect(await finds({ words: ['export', 'crash'] })).toHaveLength(2)
      expect(await finds({ words: ['export crashes'] })).toEqual(['a'])
      const [found] = await store.list({ statuses: [], words: ['export crashes'], limit: 5, marked: true })
      const shown = found?.summary.hit?.replaceAll(HIT.begins, '[').replaceAll(HIT.ends, ']')
      expect(shown).toMatch(/\[export\]? \[?crashes\]/)
      await store.transaction(async (tx) => {
        const now = await tx.case('a')
        const changed = comment('Nothing to see')
        if (now) await tx.updateCase({ ...now, version: now.version + 1, comment: changed }, now.version)
      })
      expect(await finds({ words: ['export crashes'] })).toEqual([])
      await store.transaction((tx) => tx.eraseCases(['b'], true))
      expect(await finds({ words: ['export'] })).toEqual([])
    })

    it('filters, sorts and counts by what a row shows', async () => {
      const made = (id: string, text: string, more: object, of: Partial<CaseRecord> = {}) =>
        record({ id, sourceId: id, comment: comment(text, more), ...of })
      await insert(
        made('a', '[critic] [angry] one', { rating: 1, postedAt: '2026-01-03T00:00:00Z', likes: 3 }),
        made('b', '[critic] two', { rating: 2, postedAt: '2026-01-02T00:00:00Z' }),
        made('c', '[neither] three', {
          rating: 5,
          postedAt: '2026-01-04T00:00:00Z',
          author: { name: 'Zoé' },
        }),
        made('d', '[critic] four', { postedAt: '2036-01-01T00:00:00Z' }, { status: 'dismissed' }),
      )
      const pending = { statuses: ['pending'] } as const
      expect(await finds({ ...pending, verdict: 'critic', sort: 'oldest' })).toEqual(['b', 'a'])
      expect(await finds({ ...pending, sort: 'newest' })).toEqual(['c', 'a', 'b'])
      expect(await finds({ ...pending, mood: 'angry' })).toEqual(['a'])
      expect(await finds({ stars: 5 })).toEqual(['c'])
      expect(await finds({ author: 'Zoé' })).toEqual(['c'])
      expect(await finds({ ...pending, since: '2026-01-03T00:00:00.000Z', sort: 'oldest' })).toEqual([
        'a',
        'c',
      ])
      expect(await finds({ ...pending, until: '2026-01-03T00:00:00.000Z' })).toEqual(['b'])
      expect(await finds({ words: ['two'], verdict: 'critic' })).toEqual(['b'])
      const all = await store.facets({ ...pending, words: [] })
      expect(all.total).toBe(3)
      expect(all.counts.verdict).toEqual([
        { value: 'critic', count: 2 },
        { value: 'neither', count: 1 },
      ])
      const angry = await store.facets({ ...pending, words: [], mood: 'angry' })
      expect([angry.total, angry.counts.stars]).toEqual([1, [{ value: '1', count: 1 }]])
      // A choice that is made still shows what the others would be.
      const kind = await store.facets({ ...pending, words: [], verdict: 'neither' })
      expect([kind.total, kind.counts.verdict.length]).toEqual([1, 2])
      const found = await store.facets({ statuses: [], words: ['o'] })
      expect([found.total, found.more]).toEqual([1, false])
      await store.transaction((tx) => tx.eraseCases(['a', 'b'], false))
      expect((await store.facets({ ...pending, words: [] })).total).toBe(1)
    })

    it('goes on from a place in every order, forth and back', async () => {
      const records = Array.from({ length: 9 }, (_, at) =>
        record({
          id: `id-${at}`,
          sourceId: `s${at}`,
          urgency: at % 3,
          comment: comment(`x${at}`, { postedAt: `2026-01-0${1 + (at % 4)}T00:00:00Z` }),
        }),
      )
      await insert(...records)
      for (const sort of ['urgency', 'newest', 'oldest', 'strength'] as const)
        for (const words of [[], ['x']]) {
          const whole = await finds({ sort, words })
          expect(whole).toHaveLength(9)
          const place = await store.placeOf(whole[4] ?? '', sort)
          const from = place === undefined ? {} : { after: place }
          const back = place === undefined ? {} : { before: place }
          expect(await finds({ sort, words, ...from })).toEqual(whole.slice(5))
          expect(await finds({ sort, words, ...back })).toEqual(whole.slice(0, 4).reverse())
          expect(await finds({ sort, words, skip: 7 })).toEqual(whole.slice(7))
        }
    })

    it('folds look-alikes together, and nothing that only shares a few words', async () => {
      const crash = 'Since the last update the app crashes every time I open the export dialog on my phone'
      const texts = [
        'Top',
        'TOP !!!',
        'top 👍',
        crash,
        `${crash}!!`,
        `${crash}, really`,
        `Great, ${crash} works well`,
      ]
      await insert(
        ...texts.map((text, at) => record({ id: `r${at}`, sourceId: `r${at}`, comment: comment(text) })),
      )
      const all = await store.list({ statuses: [], words: [], limit: 50, sort: 'oldest' })
      const groups = Object.fromEntries(all.map(({ summary }) => [summary.id, summary.alike]))
      expect([groups.r1, groups.r2]).toEqual([groups.r0, groups.r0])
      expect([groups.r4, groups.r5]).toEqual([groups.r3, groups.r3])
      expect(groups.r3).not.toBe(groups.r0)
      expect((await finds({ alike: groups.r0 ?? '' })).sort()).toEqual(['r0', 'r1', 'r2'])
    })

    it('erases a case with all that hangs on it, and nothing of another', async () => {
      await insert(record({ id: 'a', sourceId: 'a', comment: comment('x', { id: 'a' }) }))
      await insert(record({ id: 'b', sourceId: 'b', comment: comment('x', { id: 'b' }) }))
      await store.transaction(async (tx) => {
        await tx.insertOutbox(outboxRow('a'))
        await tx.takeAsk('sam', 'thread', 'a')
      })
      await store.transaction((tx) => tx.eraseCases(['a', 'no such case'], true))
      expect(await store.case('a')).toBeUndefined()
      expect(await store.history('a')).toEqual([])
      expect(await store.outboxRow('a-1')).toBeUndefined()
      expect(await store.askedIn('sam', 'thread')).toBeUndefined()
      expect(await store.forgottenCase('http', 'a')).toBe('a')
      expect((await store.counts()).pending).toBe(1)
      expect(await store.history('b')).toHaveLength(1)
      // Erasing one case opens no door to the others' history.
      await expect(run(`delete from history where case_id = 'b'`)).rejects.toThrow('append-only')
    })

    it('keeps comments in line to be read: untried ones first, then the oldest', async () => {
      const ids = ['c', 'a', 'b']
      await insert(...ids.map((id) => record({ id, sourceId: id, comment: comment('x', { id }) })))
      for (const id of ids) await store.transaction((tx) => tx.queueReading(id))
      const [first, second] = await store.waitingReadings(2)
      if (first === undefined || second === undefined) throw new Error('nobody waits')
      expect([first.caseId, second.caseId]).toEqual(['c', 'a'])
      const mine = { ...first, tries: 1, owner: 'one', leaseUntil: '2026-03-02T09:01:00.000Z' }
      const take = () => store.transaction((tx) => tx.updateReading(mine, first))
      expect([await take(), await take()]).toEqual([true, false])
      expect(await store.readingsInHand()).toEqual([mine])
      const free = { ...mine, owner: null, leaseUntil: null }
      expect(await store.transaction((tx) => tx.updateReading(free, mine))).toBe(true)
      expect((await store.waitingReadings(9)).map(({ caseId }) => caseId)).toEqual(['a', 'b', 'c'])
      // Queued anew: the place that it had before is void, even when it was the last one.
      await store.transaction((tx) => tx.queueReading('b'))
      const last = (await store.waitingReadings(9)).find(({ caseId }) => caseId === 'b')
      await store.transaction((tx) => tx.queueReading('b'))
      const anew = (await store.waitingReadings(9)).find(({ caseId }) => caseId === 'b')
      expect(anew?.n).not.toBe(last?.n)
      expect(await store.transaction((tx) => tx.endReading(last?.n ?? 0))).toBe(false)
      expect(await store.transaction((tx) => tx.endReading(anew?.n ?? 0))).toBe(true)
      await store.transaction((tx) => tx.eraseCases(['a'], true))
      expect((await store.waitingReadings(9)).map(({ caseId }) => caseId)).toEqual(['c'])
    })

    it('knows on what nothing has changed since, the oldest first and so many', async () => {
      const at = (day: number) => `2026-01-0${day}T09:00:00.000Z`
      const old = (id: string, day: number, more: Partial<CaseRecord> = {}) =>
        record({ id, sourceId: id, receivedAt: at(day), updatedAt: at(day), ...more })
      await insert(
        old('b', 2),
        old('a', 1),
        old('touched', 1, { updatedAt: at(9) }),
        old('sending', 1, { status: 'approved' }),
        old('unknown', 1, { status: 'uncertain' }),
        old('small', 4, { status: 'closed', chosen: 'aside' }),
        old('new', 8),
      )
      const ids = async (...[aged, limit]: Parameters<CaseStore['agedCases']>) =>
        (await store.agedCases(aged, limit)).map(({ id }) => id)
      expect(await ids({ cases: at(5) }, 10)).toEqual(['a', 'b', 'small'])
      expect(await ids({ cases: at(5) }, 1)).toEqual(['a'])
      expect(await ids({ cases: at(2), smallTalk: at(5) }, 10)).toEqual(['a', 'small'])
      expect(await ids({}, 10)).toEqual([])
    })

    it('goes through every case, oldest first', async () => {
      const records = Array.from({ length: 450 }, (_, index) =>
        record({
          id: `id-${index}`,
          sourceId: `s${index}`,
          comment: comment('x', { id: `s${index}` }),
          receivedAt: new Date(Date.UTC(2026, 0, 1, 0, 0, 450 - index)).toISOString(),
        }),
      )
      await insert(...records)
      const ids: string[] = []
      for await (const { id } of store.each()) ids.push(id)
      expect(ids).toEqual(records.map(({ id }) => id).reverse())
    })

    it('finds replies that were approved for comments with two of the words, the newest first', async () => {
      const reply = { strategy: null, text: 'Thank you.', textHash: '', at: '2026-03-02T09:00:00.000Z' }
      const approved = { ...reply, by: { id: 'desk:ana', name: 'Ana' }, sendAt: null }
      const said = (id: string, text: string, more: Partial<CaseRecord> = {}) =>
        record({ id, sourceId: id, comment: comment(text, { id }), status: 'posted', approved, ...more })
      await insert(
        said('a', 'My photos no longer upload.'),
        said('b', 'Uploading photos takes ages.', { status: 'awaiting-answer' }),
        said('c', 'Photos are nice.'),
        said('d', 'Photos don’t upload.', { status: 'approved' }),
        said('e', 'Photos don’t upload.', { sample: true }),
        said('f', 'Photos don’t upload.', { approved: { ...approved, strategy: 'ignore', text: '' } }),
        said('g', 'Photos don’t upload.'),
        // What was said in private, to the host, or by hand where a person was needed is offered to nobody.
        said('h', 'Photos don’t upload.', {
          comment: comment('Photos don’t upload.', {
            id: 'h',
            venue: { ...comment('x').venue, kind: 'direct' },
          }),
        }),
        said('i', 'Photos don’t upload.', { approved: { ...approved, strategy: 'thank-host' } }),
        said('j', '[distress] Photos don’t upload.'),
      )
      const found = await store.answeredBefore(['photos', 'upload', 'hour'], 'g', 10)
      expect(found.map(({ caseId }) => caseId)).toEqual(['b', 'a'])
      expect(found[1]).toMatchObject({
        comment: 'My photos no longer upload.',
        text: 'Thank you.',
        by: 'Ana',
      })
      expect(await store.answeredBefore(['nice'], 'g', 10)).toHaveLength(1)
      expect(await store.answeredBefore(['"*', ''], 'g', 10)).toEqual([])
    })

    it('adds up weeks, choices and hours', async () => {
      const decided = (id: string, more: Partial<CaseRecord>) =>
        record({ id, sourceId: id, comment: comment(`[${more.reclassified ?? 'critic'}]`, { id }), ...more })
      await insert(
        // The first of January 2027 is a Friday: it belongs to the last week of 2026.
        decided('a', { receivedAt: '2027-01-01T10:00:00.000Z' }),
        decided('b', { receivedAt: '2026-03-02T09:00:00.000Z' }),
        decided('c', {
          receivedAt: '2026-03-08T23:59:59.000Z',
          decidedAt: '2026-03-09T01:00:00.000Z',
          chosen: 'answer',
          status: 'posted',
        }),
        decided('d', {
          comment: comment('[detractor]', { id: 'd' }),
          receivedAt: '2026-03-03T09:00:00.000Z',
          decidedAt: '2026-03-20T09:00:00.000Z',
          chosen: 'dismissed',
          status: 'dismissed',
        }),
        // Undone: its time counts, but nothing is chosen.
        decided('e', { receivedAt: '2026-03-03T09:00:00.000Z', decidedAt: '2026-03-03T10:00:00.000Z' }),
      )
      const trends = await store.trends({})
      expect(trends.weeks).toEqual([
        { week: '2026-W10', verdicts: { critic: 3, detractor: 1 } },
        { week: '2026-W53', verdicts: { critic: 1 } },
      ])
      expect(trends.proposedChosen).toHaveLength(2)
      expect(trends.proposedChosen).toContainEqual({ proposed: 'none', chosen: 'none', count: 1 })
      expect(trends.proposedChosen).toContainEqual({
        proposed: 'ask-to-elaborate',
        chosen: 'dismissed',
        count: 1,
      })
      expect(trends.hoursToDecision).toEqual([
        { upTo: 1, count: 1 },
        { upTo: 4, count: 1 },
        { upTo: 12, count: 0 },
        { upTo: 24, count: 0 },
        { upTo: 48, count: 0 },
        { upTo: 168, count: 0 },
        { upTo: null, count: 1 },
      ])
    })

    it('knows which comments came before, and which were forgotten', async () => {
      const [a, b, elsewhere] = ['a \0', 'b', 'c'].map((id) => comment(`Text of ${id}`, { id }))
      if (a === undefined || b === undefined || elsewhere === undefined) throw new Error('three comments')
      await insert(
        record({ id: 'case-a', comment: a, source: 'file' }),
        record({ id: 'case-b', comment: b, source: 'file' }),
        record({ id: 'case-c', comment: elsewhere, source: 'http' }),
      )
      await store.transaction((tx) => tx.eraseCases(['case-b'], true))
      const known = await store.knownComments('file', ['a \0', 'b', 'c', 'never seen'])
      expect([...known].sort()).toEqual([
        ['a \0', { caseId: 'case-a', text: a.text }],
        ['b', { caseId: 'case-b', text: undefined }],
      ])
      expect(await store.knownComments('file', [])).toEqual(new Map())
    })

    it('keeps imports, and what came in with them until somebody works on it', async () => {
      const now = '2026-03-02T10:00:00.000Z'
      const one: Import = {
        id: 'import-1',
        name: 'comments.csv',
        fingerprint: 'f',
        source: 'file',
        choices: { since: '2026-01-01T00:00:00.000Z' },
        at: now,
        by: { id: 'cli', name: 'winnow import', place: 'cli' },
        state: 'running',
        counts: { ...NO_COUNTS, rows: 7 },
        owner: 'host 1 x',
      }
      const held = (until: string) => ({ claim: { by: { id: 'desk:ana', name: 'Ana' }, until } })
      const cases = [
        record({ id: 'free', unread: 'waiting', source: 'file' }),
        record({ id: 'claim over', ...held('2026-03-02T09:59:00.000Z') }),
        record({ id: 'claimed', ...held('2026-03-02T10:01:00.000Z') }),
        record({ id: 'written', draft: { text: 'draft', strategy: null } }),
        record({ id: 'corrected', reclassified: 'critic' }),
        record({ id: 'undone', decidedAt: now }),
        record({ id: 'decided', status: 'dismissed', decidedAt: now }),
      ].map((kase) => ({ ...kase, sourceId: kase.id, comment: { ...kase.comment, id: kase.id } }))
      const [before] = cases
      if (before === undefined) throw new Error('a case')
      const known = {
        ...before,
        id: 'of no import',
        sourceId: 'known',
        comment: { ...before.comment, id: 'known' },
      }
      await insert(known)
      const repeated = { ...known, id: 'came before' }
      await store.transaction(async (tx) => {
        await tx.saveImport(one)
        const all = [...cases, repeated].map((record) => ({ record, entry: received }))
        expect([...(await tx.insertImported('import-1', all))].sort()).toEqual(
          cases.map(({ id }) => id).sort(),
        )
      })
      expect((await store.waitingReadings(10, ['import-1'])).map(({ caseId }) => caseId)).toHaveLength(7)
      expect(await store.waitingReadings(10, ['another'])).toEqual([])
      expect(await store.history('free')).toEqual([{ ...received, seq: 1 }])
      expect((await store.counts()).pending).toBe(7)
      expect(await store.import('import-1')).toEqual(one)
      expect(await store.unfinishedImports('f')).toEqual([one])
      expect(await store.unfinishedImports('another file')).toEqual([])
      expect(await store.importStanding('import-1', now)).toEqual({
        cases: 7,
        waiting: 1,
        touched: 5,
        held: 0,
        verdicts: { critic: 6, detractor: 0, neither: 0, unclear: 0 },
      })
      // A change of a case leaves it with its import.
      const [free] = cases
      if (free === undefined) throw new Error('a case')
      await store.transaction((tx) => tx.updateCase({ ...free, version: 2 }, 1))
      expect(
        await store.transaction(async (tx) =>
          (await tx.untouchedOfImport('import-1', now, 10)).toSorted(byId),
        ),
      ).toMatchObject([
        { id: 'claim over', version: 1 },
        { id: 'free', version: 2, personKey: free.personKey },
      ])
      await store.transaction((tx) => tx.saveImport({ ...one, state: 'done' }))
      expect(await store.unfinishedImports(null)).toEqual([])
      expect(await store.imports(5)).toEqual([{ ...one, state: 'done' }])
    })

    it('keeps settings, the first one to come winning where that matters', async () => {
      expect(await store.setting('samples')).toBeUndefined()
      expect(await store.transaction((tx) => tx.addSetting('samples', 'put in'))).toBe(true)
      expect(await store.transaction((tx) => tx.addSetting('samples', 'never'))).toBe(false)
      await store.transaction((tx) => tx.setSetting('samples', 'removed'))
      expect(await store.setting('samples')).toBe('removed')
      await store.transaction((tx) => tx.removeSetting('samples'))
      expect(await store.setting('samples')).toBeUndefined()
    })
  })
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1
}
