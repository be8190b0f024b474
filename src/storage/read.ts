import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { StoreReader } from '../core/index.ts'
import { historiesOf } from './histories.ts'
import { importsReader } from './imports.ts'
import { replyKey, storedKey } from './keys.ts'
import { fromOutboxRow, ON_ITS_WAY } from './lines.ts'
import type { Marks } from './marks.ts'
import { promisesReader } from './promises.ts'
import { fromRow } from './rows.ts'
import type { Tables } from './schema.ts'

/** The reads that the desk makes both inside and outside a transaction. */
export function reader(db: Kysely<Tables>, marks: Marks): StoreReader {
  return {
    ...importsReader(db, marks),
    ...promisesReader(db),
    async case(id) {
      if (id.includes('\0') || !id.isWellFormed()) return undefined
      const row = await db.selectFrom('cases').selectAll().where('id', '=', id).executeTakeFirst()
      return row && fromRow(row)
    },
    async caseBySource(source, sourceId) {
      const row = await db
        .selectFrom('cases')
        .selectAll()
        .where('source', '=', source)
        .where('source_id', '=', storedKey(sourceId))
        .executeTakeFirst()
      return row && fromRow(row)
    },
    async casesBySource(source, sourceIds) {
      if (sourceIds.length === 0) return []
      const rows = await db
        .selectFrom('cases')
        .selectAll()
        .where('source', '=', source)
        .where('source_id', 'in', sourceIds.map(storedKey))
        .execute()
      return rows.map(fromRow)
    },
    history: async (caseId) => (await historiesOf(db, [caseId])).get(caseId) ?? [],
    historiesOf: (caseIds) => historiesOf(db, caseIds),
    async casesOfPerson(personKey, conversationKey, limit) {
      let query = db.selectFrom('cases').selectAll().where('person_key', '=', storedKey(personKey))
      if (conversationKey !== null) query = query.where('conversation_key', '=', storedKey(conversationKey))
      const rows = await query.orderBy('received_at', 'desc').limit(limit).execute()
      return rows.map(fromRow)
    },
    async idsOfPerson(personKey, conversationKey, limit) {
      const rows = await db
        .selectFrom('cases')
        .select('id')
        .where('person_key', '=', storedKey(personKey))
        .where('conversation_key', '=', storedKey(conversationKey))
        .orderBy('received_at', 'desc')
        .limit(limit)
        .execute()
      return rows.map((row) => row.id)
    },
    async liveOutbox(caseId) {
      const row = await db
        .selectFrom('outbox')
        .selectAll()
        .where('case_id', '=', caseId)
        .where('state', 'not in', ['refused', 'cancelled', 'followed'])
        .executeTakeFirst()
      return row && fromOutboxRow(row)
    },
    async outboxRow(id) {
      const row = await db.selectFrom('outbox').selectAll().where('id', '=', id).executeTakeFirst()
      return row && fromOutboxRow(row)
    },
    async askedIn(personKey, conversationKey) {
      const row = await db
        .selectFrom('asks')
        .select('case_id')
        .where('person_key', '=', storedKey(personKey))
        .where('conversation_key', '=', storedKey(conversationKey))
        .executeTakeFirst()
      return row?.case_id
    },
    async noMessagesSince(personKey) {
      const row = await db
        .selectFrom('no_messages')
        .select('case_id')
        .where('person_key', '=', storedKey(personKey))
        .executeTakeFirst()
      return row?.case_id
    },
    async casesByReplyText(source, text, limit) {
      const rows = await db
        .selectFrom('cases')
        .selectAll()
        .where('reply_key', '=', replyKey(text))
        .where('source', '=', source)
        .orderBy('updated_at', 'desc')
        .limit(limit)
        .execute()
      return rows.map(fromRow)
    },
    async othersAnsweredAlike(text, { id, personKey }, since) {
      const own = personKey === null ? null : storedKey(personKey)
      const { n } = await db
        .selectFrom('cases')
        .select(sql<number>`count(distinct coalesce(person_key, id))`.as('n'))
        .where('reply_key', '=', replyKey(text))
        .where('id', '<>', id)
        .where('decided_at', '>=', since)
        .$if(own !== null, (query) =>
          query.where((eb) => eb.or([eb('person_key', 'is', null), eb('person_key', '<>', own)])),
        )
        .executeTakeFirstOrThrow()
      return Number(n)
    },
    async caseByReply(source, messageId) {
      const row = await db
        .selectFrom('replies')
        .innerJoin('cases', 'cases.id', 'replies.case_id')
        .selectAll('cases')
        .where('replies.source', '=', source)
        .where('replies.message_id', '=', storedKey(messageId))
        .executeTakeFirst()
      return row && fromRow(row)
    },
    async postsSince(sources, since) {
      if (sources.length === 0) return { posted: 0, inHand: 0 }
      const counted = (states: RawBuilder<boolean>) =>
        db
          .selectFrom('outbox')
          .select((eb) => eb.fn.countAll<number>().as('n'))
          .where('source', 'in', sources)
          .where('send_at', '>=', since)
          .where(states)
      // In one statement: between two, what is in hand may become posted, and be missed by both.
      const { posted, inHand } = await db
        .selectNoFrom([
          // In the words of its index.
          counted(sql<boolean>`state in ('posted', 'uncertain', 'followed')`).as('posted'),
          counted(sql<boolean>`${ON_ITS_WAY} and state = 'sending'`).as('inHand'),
        ])
        .executeTakeFirstOrThrow()
      return { posted: Number(posted), inHand: Number(inHand) }
    },
    async forgottenCase(source, sourceId) {
      const row = await db
        .selectFrom('forgotten')
        .select('case_id')
        .where('hash', '=', await marks.of(db, source, sourceId))
        .executeTakeFirst()
      return row?.case_id
    },
    async setting(key) {
      const row = await db.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst()
      return row?.value
    },
  }
}
