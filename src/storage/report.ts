import { type Kysely, sql } from 'kysely'
import type { AlikeGroup, TrendsQuery, WeekPromises } from '../core/index.ts'
import type { Tables } from './schema.ts'
import { filtered } from './trends.ts'

const LATEST = 1_000
const GROUPS = 10

/** The first words of the latest kind comments. */
export async function praiseWords(db: Kysely<Tables>, query: TrendsQuery): Promise<readonly string[]> {
  const rows = await filtered(db.selectFrom('cases'), query)
    .select('excerpt')
    .where('verdict', '=', 'neither')
    // No text can say so within JSON: there its quotation marks are escaped.
    .where('assessment', 'like', '%"gist":"praise"%')
    .orderBy('posted_at', 'desc')
    .limit(LATEST)
    .execute()
  return rows.map(({ excerpt }) => excerpt)
}

/** What several critics wrote alike, most of them first. */
export async function alikeCritics(db: Kysely<Tables>, query: TrendsQuery): Promise<readonly AlikeGroup[]> {
  const n = sql<number>`count(*)`
  const rows = await filtered(db.selectFrom('cases'), query)
    .select(['alike', n.as('n'), (eb) => eb.fn.min('excerpt').as('excerpt')])
    .where('verdict', '=', 'critic')
    .where('alike', 'is not', null)
    .groupBy('alike')
    .having(n, '>', 1)
    .orderBy(n, 'desc')
    .orderBy('alike')
    .limit(GROUPS)
    .execute()
  return rows.map(({ alike, n: count, excerpt }) => ({ alike: alike ?? '', count: Number(count), excerpt }))
}

/** What was promised and what came of promises, from one instant to another (ISO 8601). */
export async function promisesBetween(
  db: Kysely<Tables>,
  from: string,
  until: string,
): Promise<WeekPromises> {
  const count = async (where: (query: ReturnType<typeof of>) => ReturnType<typeof of>) => {
    const { n } = await where(of()).executeTakeFirstOrThrow()
    return Number(n)
  }
  const of = () =>
    db
      .selectFrom('promises')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      // That it is asked again whether it got better is our own reminder, and promised to nobody.
      .where('data', 'not like', '%"asks":"better"%')
  const closed = (state: string, late: number) =>
    count((query) =>
      query
        .where('state', '=', state)
        .where('late', '=', late)
        .where('closed_at', '>=', from)
        .where('closed_at', '<', until),
    )
  const [made, kept, late, dropped, droppedLate, overdue] = await Promise.all([
    count((query) => query.where('made_at', '>=', from).where('made_at', '<', until)),
    closed('kept', 0),
    closed('kept', 1),
    closed('dropped', 0),
    closed('dropped', 1),
    count((query) => query.where('state', '=', 'open').where('due_at', '<', until)),
  ])
  return { made, kept, late, dropped: dropped + droppedLate, overdue }
}
