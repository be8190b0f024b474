import type { Context } from 'hono'
import {
  type CaseFilter,
  type CaseQuery,
  MOODS,
  SORTS,
  type Sort,
  VENUE_KINDS,
  VERDICTS,
} from '../../src/core/index.ts'
import { CHOICES } from '../../src/core/ways.ts'
import { TABS, type Tab } from '../../src/core/words/index.ts'

/** Rows on a page of the list. */
export const PAGE = 50
/** Pages further on are reached by searching, not by leafing. */
const LAST_PAGE = 1_000_000

/** What of a list's filters stands in the address, under the names that the API has for them. */
export const CHIPS = [
  'mood',
  'verdict',
  'strategy',
  'language',
  'place',
  'kind',
  'stars',
  'age',
  'holder',
  'author',
  'alike',
] as const
export type Chip = (typeof CHIPS)[number]

/** Days since a comment was posted: within, or (below zero) longer ago than that. */
export const AGES = ['1', '7', '30', '-7', '-30'] as const
/** Longer ones, as the pages that count lead to them. */
const PERIODS = ['90', '365'] as const

/** Which list one is in: everything of it stands in the address, so that Back and a link lead there again. */
export interface ListState {
  readonly tab: Tab | 'all'
  readonly search: string
  /** From 1 on. */
  readonly page: number
  readonly sort: Sort
  readonly chips: Readonly<Partial<Record<Chip, string>>>
}

/** What of the address names the list; anything else in it is left alone. */
export function listOf(c: Context): ListState {
  return stateOf((name) => c.req.query(name))
}

/** The same of an address of ours, as a form carries it along. */
export function listAt(address: string): ListState {
  const url = URL.parse(address, 'http://desk.invalid')
  return stateOf((name) => url?.searchParams.get(name) ?? undefined)
}

/** The same of any address's query. */
function stateOf(query: (name: string) => string | undefined): ListState {
  const text = (name: string, longest: number) => (query(name) ?? '').trim().slice(0, longest)
  const page = Number(text('page', 10))
  const search = text('q', 200)
  const chips = CHIPS.flatMap((chip): [Chip, string][] => {
    const value = text(chip, 200)
    return isChip(chip, value) ? [[chip, value]] : []
  })
  const tab = text('tab', 20)
  return {
    // What is searched for is looked for everywhere, unless it is said where.
    tab: [...TABS, 'all' as const].find((one) => one === tab) ?? (search === '' ? 'pending' : 'all'),
    search,
    page: Number.isSafeInteger(page) && page >= 1 ? Math.min(page, LAST_PAGE) : 1,
    sort: SORTS.find((one) => one === query('sort')) ?? 'urgency',
    chips: Object.fromEntries(chips),
  }
}

/** What nobody could choose is no filter. */
function isChip(chip: Chip, value: string): boolean {
  const known: Partial<Record<Chip, readonly string[]>> = {
    mood: MOODS,
    verdict: VERDICTS,
    strategy: CHOICES,
    language: ['en', 'fr', 'und'],
    kind: VENUE_KINDS,
    stars: ['0', '1', '2', '3', '4', '5'],
    age: [...AGES, ...PERIODS],
  }
  return value !== '' && (known[chip]?.includes(value) ?? true)
}

/** The address of this list, or of what stands beside it. @param path `/`, or a case's */
export function addressOf(list: ListState, path = '/', more: Readonly<Record<string, string>> = {}): string {
  const { tab, search, page, sort, chips } = list
  const usual = search === '' ? 'pending' : 'all'
  const named: Readonly<Record<string, string>> = {
    ...(tab === usual ? {} : { tab }),
    ...(search === '' ? {} : { q: search }),
    ...chips,
    ...(sort === 'urgency' ? {} : { sort }),
    ...(page === 1 ? {} : { page: String(page) }),
    ...more,
  }
  const query = new URLSearchParams(named)
  return query.size === 0 ? path : `${path}?${query}`
}

export function caseAddress(
  list: ListState,
  id: string,
  more: Readonly<Record<string, string>> = {},
): string {
  return addressOf(list, `/cases/${encodeURIComponent(id)}`, more)
}

/** Where what somebody wrote back is pasted. */
export function writtenBackAddress(list: ListState, id: string): string {
  return addressOf(list, `/cases/${encodeURIComponent(id)}/written-back`)
}

/** Where the article of a comment is asked for. */
export function readArticleAddress(list: ListState, id: string): string {
  return addressOf(list, `/cases/${encodeURIComponent(id)}/article`)
}

/** The list with one filter more, another, or (undefined) none of that kind; from its first page. */
export function withChip(list: ListState, chip: Chip, value: string | undefined): ListState {
  const { [chip]: _, ...rest } = list.chips
  return { ...list, page: 1, chips: value === undefined ? rest : { ...rest, [chip]: value } }
}

/** What the desk is asked for: the whole list, whatever its page. @param actorId whose cases `me` means */
export function queryOf({ tab, search, sort, chips }: ListState, now: Date, actorId: string): CaseQuery {
  const { age, holder, stars, ...texts } = chips
  const filter = { ...texts, ...(stars === undefined ? {} : { stars: Number(stars) }) } as CaseFilter
  return {
    ...statusOf(tab),
    ...filter,
    ...postedIn(age, now),
    ...(holder === undefined ? {} : { holder: holder === 'me' ? actorId : holder }),
    ...(sort === 'urgency' ? {} : { sort }),
    ...(search === '' ? {} : { search, marked: true }),
  }
}

function postedIn(age: string | undefined, now: Date): Pick<CaseQuery, 'since' | 'until'> {
  if (age === undefined) return {}
  const days = Number(age)
  const from = new Date(now.getTime() - Math.abs(days) * 86_400_000).toISOString()
  return days > 0 ? { since: from } : { until: from }
}

function statusOf(tab: Tab | 'all'): Pick<CaseQuery, 'status' | 'aside'> {
  if (tab === 'all') return {}
  if (tab === 'aside') return { status: 'closed', aside: true }
  return tab === 'done' ? { status: ['dismissed', 'closed'], aside: false } : { status: tab }
}
