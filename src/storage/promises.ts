import { type ExpressionBuilder, type Kysely, type Selectable, sql } from 'kysely'
import type {
  CaseStore,
  ListedPromise,
  PromiseRecord,
  PromiseState,
  StoreTransaction,
} from '../core/index.ts'
import { isBroken } from '../core/index.ts'
import { shown } from './keys.ts'
import type { Dialect, PromisesTable, Tables } from './schema.ts'

const MOST = 200
const ANSWERED: ReadonlySet<string> = new Set(['posted', 'awaiting-answer', 'closed'])

/** What we promised, found by its day; and a further reply to a case that has one. */
export function promisesTable(dialect: Dialect): readonly string[] {
  const text = dialect === 'postgres' ? 'text collate "C"' : 'text'
  return [
    `create table promises (
      id ${text} primary key not null,
      case_id ${text} not null references cases (id),
      state ${text} not null,
      due_at ${text} not null,
      made_at ${text} not null,
      closed_at ${text},
      late integer not null,
      told_at ${text},
      data ${text} not null
    )${dialect === 'postgres' ? '' : ' strict'}`,
    `create index promises_open on promises (due_at, id) where state = 'open'`,
    `create index promises_untold on promises (due_at, id) where state = 'open' and told_at is null`,
    'create index promises_closed on promises (state, late, closed_at, id)',
    'create index promises_by_case on promises (case_id)',
    `alter table cases add column follow_up ${text}`,
    'drop index outbox_once',
    `create unique index outbox_once on outbox (case_id) where state not in ('refused', ` +
      `'cancelled', 'followed')`,
  ]
}

/** What is over has an index of its own, or SQLite would read it for what is open, out of order. */
export function promisesApart(): readonly string[] {
  return [
    'drop index promises_closed',
    `create index promises_closed on promises (state, late, closed_at, id) where state <> 'open'`,
  ]
}

/** In the words of the index, so that the next ones are read in order. */
const OPEN = sql<boolean>`promises.state = 'open'`
const OVER = sql<boolean>`promises.state <> 'open'`

type Reads = Pick<StoreTransaction, 'promisesOf' | 'promisesOfAll'>

export function promisesReader(db: Kysely<Tables>): Reads {
  const ofAll: Reads['promisesOfAll'] = async (caseIds) => {
    if (caseIds.length === 0) return new Map()
    const rows = await db
      .selectFrom('promises')
      .selectAll()
      .where('case_id', 'in', caseIds)
      .orderBy('made_at')
      .orderBy('due_at')
      .orderBy('id')
      .execute()
    return Map.groupBy(rows.map(fromRow), ({ caseId }) => caseId)
  }
  return {
    promisesOf: async (caseId) => (await ofAll([caseId])).get(caseId) ?? [],
    promisesOfAll: ofAll,
  }
}

type Writes = Pick<StoreTransaction, 'addPromise' | 'updatePromise' | 'removePromise'>

export function promisesWriter(tx: Kysely<Tables>): Writes {
  return {
    async addPromise(one) {
      await tx.insertInto('promises').values(toRow(one)).execute()
    },
    async updatePromise(one, seen) {
      const { id, case_id: _, made_at: __, ...columns } = toRow(one)
      // What is due anew is told of anew.
      const told = seen.dueAt === one.dueAt ? {} : { told_at: null }
      const { numUpdatedRows } = await tx
        .updateTable('promises')
        .set({ ...columns, ...told })
        .where('id', '=', id)
        .where('state', '=', seen.state)
        .where('due_at', '=', seen.dueAt)
        .executeTakeFirstOrThrow()
      return numUpdatedRows === 1n
    },
    async removePromise(id) {
      await tx.deleteFrom('promises').where('id', '=', id).execute()
    },
  }
}

type OfStore = Pick<
  CaseStore,
  | 'promises'
  | 'openPromisesOf'
  | 'promiseCounts'
  | 'overduePromises'
  | 'untoldPromises'
  | 'tellPromise'
  | 'nextPromiseDue'
>

export function promisesOfStore(db: Kysely<Tables>): OfStore {
  const listed = () =>
    db
      .selectFrom('promises')
      .innerJoin('cases', 'cases.id', 'promises.case_id')
      .selectAll('promises')
      .select([
        'cases.author_name',
        'cases.venue_name',
        'cases.sample',
        'cases.version',
        'cases.status',
        'cases.reply_key',
      ])
  return {
    async promises({ state, dueBy, skip = 0, limit }) {
      let query =
        state === 'open' ? listed().where(OPEN) : listed().where(OVER).where('promises.state', '=', state)
      if (dueBy !== undefined) query = query.where('promises.due_at', '<=', dueBy)
      query =
        state === 'open'
          ? query.orderBy('promises.due_at').orderBy('promises.id')
          : query.orderBy('promises.closed_at', 'desc').orderBy('promises.id', 'desc')
      const rows = await query
        .limit(Math.min(Math.max(limit, 1), MOST))
        .offset(skip)
        .execute()
      return rows.map(toListed)
    },
    async openPromisesOf(caseIds) {
      if (caseIds.length === 0) return []
      const rows = await listed()
        .where('promises.case_id', 'in', caseIds)
        .where(OPEN)
        .orderBy('promises.due_at')
        .orderBy('promises.id')
        .execute()
      return rows.map(toListed)
    },
    async promiseCounts(now) {
      const closed = await db
        .selectFrom('promises')
        .select(['state', 'late', (eb) => eb.fn.countAll<number>().as('n')])
        .where(OVER)
        .where('state', 'in', ['kept', 'dropped'])
        .groupBy(['state', 'late'])
        .execute()
      const of = (state: PromiseState, late?: number) =>
        closed
          .filter((row) => row.state === state && (late === undefined || row.late === late))
          .reduce((sum, row) => sum + Number(row.n), 0)
      return {
        open: await open(db, '>=', now),
        overdue: await open(db, '<', now),
        kept: of('kept', 0),
        late: of('kept', 1),
        dropped: of('dropped'),
      }
    },
    overduePromises: (now) => open(db, '<', now),
    async untoldPromises(now, limit) {
      const rows = await listed()
        .where(untold)
        .where('promises.due_at', '<=', now)
        .orderBy('promises.due_at')
        .orderBy('promises.id')
        .limit(limit)
        .execute()
      return rows.map(toListed)
    },
    async tellPromise({ id, dueAt }, now) {
      const { numUpdatedRows } = await db
        .updateTable('promises')
        .set({ told_at: now })
        .where('id', '=', id)
        .where('state', '=', 'open')
        .where('told_at', 'is', null)
        .where('due_at', '=', dueAt)
        .executeTakeFirstOrThrow()
      return numUpdatedRows === 1n
    },
    async nextPromiseDue() {
      const row = await db
        .selectFrom('promises')
        .select((eb) => eb.fn.min('due_at').as('at'))
        .where(untold)
        .executeTakeFirst()
      return row?.at ?? undefined
    },
  }
}

async function open(db: Kysely<Tables>, by: '<' | '>=', now: string): Promise<number> {
  const { n } = await db
    .selectFrom('promises')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where(OPEN)
    .where('due_at', by, now)
    .executeTakeFirstOrThrow()
  return Number(n)
}

/** In the words of the index, so that it is found by it. */
function untold(_: ExpressionBuilder<Tables, 'promises'>) {
  return sql<boolean>`promises.state = 'open' and promises.told_at is null`
}

function toRow(one: PromiseRecord): Omit<Selectable<PromisesTable>, 'told_at'> {
  const { text, madeBy, approvedAt, closed, asks } = one
  const late = closed !== null && isBroken(one, new Date(closed.at))
  return {
    id: one.id,
    case_id: one.caseId,
    state: one.state,
    due_at: one.dueAt,
    made_at: one.madeAt,
    closed_at: closed?.at ?? null,
    late: late ? 1 : 0,
    data: JSON.stringify({ text: shown(text, 600) ?? '', madeBy, approvedAt, closed, asks }),
  }
}

function fromRow(row: Selectable<PromisesTable>): PromiseRecord {
  return {
    id: row.id,
    caseId: row.case_id,
    state: row.state as PromiseState,
    dueAt: row.due_at,
    madeAt: row.made_at,
    ...(JSON.parse(row.data) as Pick<PromiseRecord, 'text' | 'madeBy' | 'approvedAt' | 'closed' | 'asks'>),
  }
}

function toListed(
  row: Selectable<PromisesTable> &
    Pick<Tables['cases'], 'author_name' | 'venue_name' | 'sample' | 'version' | 'status' | 'reply_key'>,
): ListedPromise {
  return {
    ...fromRow(row),
    authorName: row.author_name,
    venueName: row.venue_name,
    sample: row.sample === 1,
    version: row.version,
    answered: ANSWERED.has(row.status) && row.reply_key !== null,
  }
}
