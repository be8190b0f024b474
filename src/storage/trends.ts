import type { Kysely } from 'kysely'
import type { Trends } from '../core/index.ts'
import { HOURS } from './rows.ts'
import type { Tables } from './schema.ts'

/** Sums over all cases; samples count like others until they are removed. */
export async function trends(db: Kysely<Tables>): Promise<Trends> {
  const received = await db
    .selectFrom('cases')
    .select(['week', 'verdict', (eb) => eb.fn.countAll<number>().as('n')])
    .groupBy(['week', 'verdict'])
    .orderBy('week')
    .orderBy('verdict')
    .execute()
  const decided = await db
    .selectFrom('cases')
    .select(['chosen', 'strategy', 'hours_bucket', (eb) => eb.fn.countAll<number>().as('n')])
    .where('decided_at', 'is not', null)
    .groupBy(['chosen', 'strategy', 'hours_bucket'])
    .execute()

  const weeks = new Map<string, Record<string, number>>()
  for (const { week, verdict, n } of received) {
    const verdicts = weeks.get(week) ?? {}
    verdicts[verdict] = n
    weeks.set(week, verdicts)
  }
  const pairs = new Map<string, { proposed: string; chosen: string; count: number }>()
  const hours = new Array<number>(HOURS.length + 1).fill(0)
  for (const { chosen, strategy, hours_bucket, n } of decided) {
    const bucket = hours_bucket ?? HOURS.length
    hours[bucket] = (hours[bucket] ?? 0) + n
    // Undone and waiting again: its first decision counts in the hours, but nothing is chosen.
    if (chosen === null) continue
    const proposed = strategy ?? 'none'
    const met = chosen === 'answer' ? 'none' : chosen
    const pair = pairs.get(`${proposed} ${met}`) ?? { proposed, chosen: met, count: 0 }
    pair.count += n
    pairs.set(`${proposed} ${met}`, pair)
  }
  return {
    weeks: [...weeks].map(([week, verdicts]) => ({ week, verdicts })),
    proposedChosen: [...pairs.values()].sort((a, b) => b.count - a.count),
    hoursToDecision: [...HOURS, null].map((upTo, bucket) => ({ upTo, count: hours[bucket] ?? 0 })),
  }
}
