import { randomUUID } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { StoreTransaction } from '../core/index.ts'
import { dropBands } from './alike.ts'
import { foundBy } from './found-by.ts'
import { importsWriter } from './imports.ts'
import { storedKey } from './keys.ts'
import { toHistoryRow, toOutboxRow } from './lines.ts'
import type { Marks } from './marks.ts'
import { promisesWriter } from './promises.ts'
import { reader } from './read.ts'
import { readingsWriter } from './readings.ts'
import { toRow } from './rows.ts'
import type { Dialect, Tables } from './schema.ts'
import { EPOCH } from './settings.ts'
import { TALLIED, type Tallied, tallyKey, writeTally } from './tally.ts'
import { dropWords, putWords, wordsColumn } from './words.ts'

/** Ids per statement, well under every database's limit of parameters. */
const CHUNK = 500

/** Writes within one transaction; `finish` must be called last, before the commit. */
export interface Writer extends StoreTransaction {
  finish(): Promise<void>
}

/** @param shared other connections write too: a row is locked before it is judged */
export function writer(tx: Kysely<Tables>, shared: boolean, marks: Marks): Writer {
  // The counters are written last and in one order: they are the rows that everybody touches.
  const deltas = new Map<string, number>()
  const tally = new Map<string, number>()
  const dialect = shared ? 'postgres' : 'sqlite'
  const count = (row: Tallied, by: number) => {
    deltas.set(row.status, (deltas.get(row.status) ?? 0) + by)
    const key = tallyKey(row)
    tally.set(key, (tally.get(key) ?? 0) + by)
  }

  return {
    ...reader(tx, marks),
    ...readingsWriter(tx),
    ...promisesWriter(tx),
    ...importsWriter(tx, shared, (row) => count(row, 1)),
    async insertCase(record) {
      const row = toRow(record)
      const [found] = await foundBy(tx, shared, [record])
      const { numInsertedOrUpdatedRows } = await tx
        .insertInto('cases')
        .values({ ...row, ...found })
        .onConflict((conflict) => conflict.columns(['source', 'source_id']).doNothing())
        .executeTakeFirstOrThrow()
      if (numInsertedOrUpdatedRows !== 1n) return false
      if (!shared) await putWords(tx, record, 'new')
      count(row, 1)
      return true
    },
    async updateCase(record, seenVersion) {
      // The old status is read under the same condition: the transaction may be the first to lock the row.
      const row = toRow(record)
      const { id, source: _, source_id: __, ...columns } = row
      const before = await lockedRow(tx, shared, id, seenVersion)
      if (before === undefined) return false
      const { numUpdatedRows } = await tx
        .updateTable('cases')
        .set(shared ? { ...columns, words: wordsColumn(record) } : columns)
        .where('id', '=', id)
        .where('version', '=', seenVersion)
        .executeTakeFirstOrThrow()
      if (numUpdatedRows !== 1n) return false
      if (!shared) await putWords(tx, record, 'changed')
      count(before, -1)
      count(row, 1)
      return true
    },
    async append(caseId, entry) {
      // In one statement: each is a way to the database and back.
      const seq = sql<number>`(select coalesce(max(seq), 0) + 1 from history where case_id = ${caseId})`
      await tx
        .insertInto('history')
        .values({ ...toHistoryRow(caseId, 0, entry), seq })
        .execute()
    },
    async insertOutbox(row) {
      const { numInsertedOrUpdatedRows } = await tx
        .insertInto('outbox')
        .values(toOutboxRow(row))
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow()
      return numInsertedOrUpdatedRows === 1n
    },
    async updateOutbox(row, seen) {
      const { id, case_id: _, source: __, ...columns } = toOutboxRow(row)
      const { numUpdatedRows } = await tx
        .updateTable('outbox')
        .set(columns)
        .where('id', '=', id)
        .where('state', '=', seen.state)
        .where('attempts', '=', seen.attempts)
        .executeTakeFirstOrThrow()
      return numUpdatedRows === 1n
    },
    async takeAsk(personKey, conversationKey, caseId) {
      const { numInsertedOrUpdatedRows } = await tx
        .insertInto('asks')
        .values({
          person_key: storedKey(personKey),
          conversation_key: storedKey(conversationKey),
          case_id: caseId,
        })
        .onConflict((conflict) => conflict.columns(['person_key', 'conversation_key']).doNothing())
        .executeTakeFirstOrThrow()
      return numInsertedOrUpdatedRows === 1n
    },
    async releaseAsk(caseId) {
      await tx.deleteFrom('asks').where('case_id', '=', caseId).execute()
    },
    async keepNoMessages(personKey, caseId) {
      await tx
        .insertInto('no_messages')
        .values({ person_key: storedKey(personKey), case_id: caseId })
        .onConflict((conflict) => conflict.column('person_key').doNothing())
        .execute()
    },
    async liftNoMessages(personKey) {
      await tx.deleteFrom('no_messages').where('person_key', '=', storedKey(personKey)).execute()
    },
    async addReply(source, messageId, caseId) {
      const { numInsertedOrUpdatedRows } = await tx
        .insertInto('replies')
        .values({ source, message_id: storedKey(messageId), case_id: caseId })
        .onConflict((conflict) => conflict.columns(['source', 'message_id']).doNothing())
        .executeTakeFirstOrThrow()
      return numInsertedOrUpdatedRows === 1n
    },
    async eraseCases(ids, remember) {
      for (let at = 0; at < ids.length; at += CHUNK)
        for (const row of await eraseChunk(
          tx,
          dialect,
          ids.slice(at, at + CHUNK),
          remember ? marks : undefined,
        ))
          count(row, -1)
    },
    async eraseKeyValues() {
      await tx.deleteFrom('kv').execute()
      // Redis, where there is one, is emptied by whoever next sees that this has changed.
      await putSetting(tx, EPOCH, randomUUID())
    },
    async addSetting(key, value) {
      const { numInsertedOrUpdatedRows } = await tx
        .insertInto('settings')
        .values({ key, value })
        .onConflict((conflict) => conflict.column('key').doNothing())
        .executeTakeFirstOrThrow()
      return numInsertedOrUpdatedRows === 1n
    },
    setSetting: (key, value) => putSetting(tx, key, value),
    async removeSetting(key) {
      await tx.deleteFrom('settings').where('key', '=', key).execute()
    },
    async finish() {
      const changed = [...deltas].filter(([, by]) => by !== 0).sort(([a], [b]) => (a < b ? -1 : 1))
      for (const [status, by] of changed)
        await tx
          .updateTable('counters')
          .set({ n: sql`n + ${by}` })
          .where('status', '=', status)
          .execute()
      await writeTally(tx, tally)
    },
  }
}

async function putSetting(tx: Kysely<Tables>, key: string, value: string): Promise<void> {
  await tx
    .insertInto('settings')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute()
}

/** What is counted of this version of the case, its row locked on PostgreSQL (on SQLite the file is). */
async function lockedRow(
  tx: Kysely<Tables>,
  shared: boolean,
  id: string,
  version: number,
): Promise<Tallied | undefined> {
  const query = tx.selectFrom('cases').select(TALLIED).where('id', '=', id).where('version', '=', version)
  return await (shared ? query.forUpdate() : query).executeTakeFirst()
}

/** @param marks what is left of each; undefined: nothing. @returns what was counted of the cases that went */
async function eraseChunk(
  tx: Kysely<Tables>,
  dialect: Dialect,
  ids: readonly string[],
  marks: Marks | undefined,
): Promise<readonly Tallied[]> {
  const rows = await tx
    .selectFrom('cases')
    .select(['id', 'source', 'comment', 'alike', ...TALLIED])
    .where('id', 'in', ids)
    .execute()
  const found = rows.map((row) => row.id)
  if (found.length === 0) return []
  await tx
    .insertInto('erasing')
    .values(found.map((case_id) => ({ case_id })))
    .execute()
  await tx.deleteFrom('outbox').where('case_id', 'in', found).execute()
  for (const table of ['asks', 'no_messages', 'replies', 'records', 'readings', 'promises'] as const)
    await tx.deleteFrom(table).where('case_id', 'in', found).execute()
  await tx.deleteFrom('history').where('case_id', 'in', found).execute()
  await dropWords(tx, dialect, found)
  await tx.deleteFrom('cases').where('id', 'in', found).execute()
  await tx.deleteFrom('erasing').where('case_id', 'in', found).execute()
  await dropBands(tx, [...new Set(rows.flatMap(({ alike }) => alike ?? []))])
  if (marks === undefined) return rows
  const marked: { hash: string; case_id: string }[] = []
  for (const { id, source, comment } of rows)
    marked.push({ hash: await marks.of(tx, source, (JSON.parse(comment) as { id: string }).id), case_id: id })
  await tx
    .insertInto('forgotten')
    .values(marked)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return rows
}
