import { type Kysely, type SelectQueryBuilder, sql } from 'kysely'
import { type AnswerCounts, isoWeek, type TrendSums, type TrendsQuery } from '../core/index.ts'
import { HOURS } from './rows.ts'
import type { Tables } from './schema.ts'

/** So many places are told apart. */
const PLACES = 30
/** So many of the latest critics' words are looked at. */
const LATEST = 1_000

/** Sums over cases. */
export async function trends(db: Kysely<Tables>, query: TrendsQuery): Promise<TrendSums> {
  const meant = () => filtered(db.selectFrom('cases'), query)
  const n = sql<number>`count(*)`
  const [received, decisions, hours] = await Promise.all([
    meant()
      .select([sql<string>`substr(posted_at, 1, 10)`.as('day'), 'verdict', n.as('n')])
      .groupBy(['day', 'verdict'])
      .execute(),
    meant()
      .select(['verdict', 'strategy', 'chosen', 'venue_name', n.as('n')])
      .groupBy(['verdict', 'strategy', 'chosen', 'venue_name'])
      .execute(),
    meant()
      .select(['hours_bucket', n.as('n')])
      .where('decided_at', 'is not', null)
      .groupBy('hours_bucket')
      .execute(),
  ])
  const rows = decisions.map((row) => ({ ...row, n: Number(row.n) }))
  const counts = new Array<number>(HOURS.length + 1).fill(0)
  for (const { hours_bucket, n: count } of hours) {
    const bucket = hours_bucket ?? HOURS.length
    counts[bucket] = (counts[bucket] ?? 0) + Number(count)
  }
  return {
    weeks: byWeek(received.map((row) => ({ ...row, n: Number(row.n) }))),
    proposedChosen: pairs(rows),
    hoursToDecision: [...HOURS, null].map((upTo, bucket) => ({ upTo, count: counts[bucket] ?? 0 })),
    byVerdict: grouped(rows, ({ verdict }) => verdict).map(([verdict, sums]) => ({ verdict, ...sums })),
    byPlace: grouped(rows, ({ venue_name }) => venue_name)
      .slice(0, PLACES)
      .map(([place, sums]) => ({ place, ...sums })),
  }
}

/** The first words of the latest critics' comments, to be looked through for what they are about. */
export async function criticsWords(db: Kysely<Tables>, query: TrendsQuery): Promise<readonly string[]> {
  const rows = await filtered(db.selectFrom('cases'), query)
    .select('excerpt')
    .where('verdict', '=', 'critic')
    .orderBy('posted_at', 'desc')
    .limit(LATEST)
    .execute()
  return rows.map(({ excerpt }) => excerpt)
}

/** Without small talk that was set aside. */
export function filtered<O>(
  select: SelectQueryBuilder<Tables, 'cases', O>,
  { place, language, strategy, since, until }: TrendsQuery,
): SelectQueryBuilder<Tables, 'cases', O> {
  let meant = select.where((eb) => eb.or([eb('chosen', 'is', null), eb('chosen', '<>', 'aside')]))
  if (place !== undefined) meant = meant.where('venue_name', '=', place)
  if (language !== undefined) meant = meant.where('language', '=', language)
  if (strategy === 'answer') meant = meant.where('strategy', 'is', null)
  else if (strategy !== undefined) meant = meant.where('strategy', '=', strategy)
  if (since !== undefined) meant = meant.where('posted_at', '>=', since)
  if (until !== undefined) meant = meant.where('posted_at', '<', until)
  return meant
}

function byWeek(days: readonly { day: string; verdict: string; n: number }[]): TrendSums['weeks'] {
  const weeks = new Map<string, Record<string, number>>()
  for (const { day, verdict, n } of days) {
    const week = isoWeek(new Date(`${day}T12:00:00Z`))
    const verdicts = weeks.get(week) ?? {}
    verdicts[verdict] = (verdicts[verdict] ?? 0) + n
    weeks.set(week, verdicts)
  }
  return [...weeks].sort(([a], [b]) => (a < b ? -1 : 1)).map(([week, verdicts]) => ({ week, verdicts }))
}

interface Decisions {
  readonly verdict: string
  readonly strategy: string | null
  readonly chosen: string | null
  readonly venue_name: string | null
  readonly n: number
}

function pairs(rows: readonly Decisions[]): TrendSums['proposedChosen'] {
  const found = new Map<string, { proposed: string; chosen: string; count: number }>()
  for (const { verdict, strategy, chosen, n } of rows) {
    // Undone and waiting again: its first decision counts in the hours, but nothing is chosen.
    if (chosen === null) continue
    const proposed = strategy ?? (verdict === 'neither' ? 'thanks' : 'none')
    const met = chosen === 'answer' ? (proposed === 'thanks' ? 'thanks' : 'none') : chosen
    const pair = found.get(`${proposed} ${met}`) ?? { proposed, chosen: met, count: 0 }
    pair.count += n
    found.set(`${proposed} ${met}`, pair)
  }
  return [...found.values()].sort((a, b) => b.count - a.count)
}

const UNANSWERED: ReadonlySet<string> = new Set(['dismissed', 'ignore', 'aside'])

/** By what `of` says of a row, those with most first; what it says nothing of is left out. */
function grouped(
  rows: readonly Decisions[],
  of: (row: Decisions) => string | null,
): readonly (readonly [string, AnswerCounts])[] {
  const sums = new Map<string, { received: number; answered: number; waiting: number }>()
  for (const row of rows) {
    const key = of(row)
    if (key === null) continue
    const sum = sums.get(key) ?? { received: 0, answered: 0, waiting: 0 }
    sum.received += row.n
    if (row.chosen === null) sum.waiting += row.n
    else if (!UNANSWERED.has(row.chosen)) sum.answered += row.n
    sums.set(key, sum)
  }
  return [...sums].sort(([a, x], [b, y]) => y.received - x.received || (a < b ? -1 : 1))
}
