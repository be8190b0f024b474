import { type Kysely, type Selectable, sql } from 'kysely'
import type { CaseFilter, CaseStatus, Facet, FacetCount, Facets } from '../core/index.ts'
import { FACETS } from '../core/index.ts'
import type { CasesTable, Tables } from './schema.ts'

/** What is counted of a case. */
export const TALLIED = [
  'status',
  'verdict',
  'angry',
  'hold',
  'strategy',
  'language',
  'kind',
  'stars',
  'venue_name',
  'chosen',
] as const
export type Tallied = Pick<Selectable<CasesTable>, (typeof TALLIED)[number]>

/** Keys per statement. */
const CHUNK = 500
/** Longest name of a place that is counted. */
const PLACE = 120
/** Places that are offered; further ones are found by searching. */
const OFFERED = 12

/** The facets of one case, and whether it is small talk set aside. */
type Cell = Readonly<Record<Facet, string>> & { readonly status: string; readonly aside: boolean }

export function cellOf(row: Tallied): Cell {
  return {
    status: row.status,
    verdict: row.verdict,
    mood: row.hold !== null ? 'held' : row.angry === 1 && row.verdict === 'critic' ? 'angry' : '',
    strategy: row.strategy ?? 'answer',
    language: row.language,
    kind: row.kind,
    stars: row.stars === null ? '' : String(row.stars),
    place: (row.venue_name ?? '').slice(0, PLACE),
    aside: row.chosen === 'aside',
  }
}

export function tallyKey(row: Tallied): string {
  const cell = cellOf(row)
  return JSON.stringify([cell.status, cell.aside ? 1 : 0, ...FACETS.map((facet) => cell[facet])])
}

function cellIn(key: string): Cell {
  const [status, aside, ...values] = JSON.parse(key) as [string, number, ...string[]]
  const facets = Object.fromEntries(FACETS.map((facet, at) => [facet, values[at] ?? '']))
  return { ...(facets as Record<Facet, string>), status, aside: aside === 1 }
}

/** Written last in a transaction and in one order, since everybody touches these rows. */
export async function writeTally(tx: Kysely<Tables>, deltas: ReadonlyMap<string, number>): Promise<void> {
  const changed = [...deltas].filter(([, by]) => by !== 0).sort(([a], [b]) => (a < b ? -1 : 1))
  for (const [key, by] of changed)
    await tx
      .insertInto('tally')
      .values({ key, status: cellIn(key).status, n: by })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ n: sql`tally.n + ${by}` }))
      .execute()
  // A name of which nothing is left is kept nowhere.
  const fewer = changed.filter(([, by]) => by < 0).map(([key]) => key)
  for (let at = 0; at < fewer.length; at += CHUNK)
    await tx
      .deleteFrom('tally')
      .where('key', 'in', fewer.slice(at, at + CHUNK))
      .where('n', '<=', 0)
      .execute()
}

/** Every kind of case there is, with how many there are; a few thousand rows however many cases. */
export async function tallied(
  db: Kysely<Tables>,
  statuses: readonly CaseStatus[],
): Promise<readonly (readonly [Cell, number])[]> {
  let query = db.selectFrom('tally').select(['key', 'n']).where('n', '>', 0)
  if (statuses.length > 0) query = query.where('status', 'in', statuses)
  return (await query.execute()).map(({ key, n }) => [cellIn(key), Number(n)] as const)
}

/** What a facet is filtered by, as its cell says it. */
export function wantedOf(filter: CaseFilter): ReadonlyMap<Facet, string> {
  const given = FACETS.flatMap((facet): [Facet, string][] => {
    const value = filter[facet]
    return value === undefined ? [] : [[facet, String(value).slice(0, PLACE)]]
  })
  return new Map(given)
}

/** Adds up what each choice would leave: the other filters hold, its own does not. */
export function addUp(
  cells: Iterable<readonly [Cell, number]>,
  filter: CaseFilter & { readonly aside?: boolean },
  more: boolean,
): Facets {
  const wanted = wantedOf(filter)
  const sums = Object.fromEntries(FACETS.map((facet) => [facet, new Map<string, number>()])) as Record<
    Facet,
    Map<string, number>
  >
  let total = 0
  for (const [cell, n] of cells) {
    if (filter.aside !== undefined && filter.aside !== cell.aside) continue
    const missed = [...wanted].filter(([facet, value]) => cell[facet] !== value).map(([facet]) => facet)
    if (missed.length === 0) total += n
    if (missed.length > 1) continue
    for (const facet of missed.length === 0 ? FACETS : missed) {
      const value = cell[facet]
      if (value !== '') sums[facet].set(value, (sums[facet].get(value) ?? 0) + n)
    }
  }
  const counts = Object.fromEntries(
    FACETS.map((facet) => [facet, ordered(sums[facet], wanted.get(facet))]),
  ) as Record<Facet, readonly FacetCount[]>
  return { total, more, counts }
}

function ordered(sums: ReadonlyMap<string, number>, chosen: string | undefined): readonly FacetCount[] {
  const all = [...sums].map(([value, count]) => ({ value, count }))
  if (chosen !== undefined && !sums.has(chosen)) all.push({ value: chosen, count: 0 })
  return all.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, OFFERED)
}
