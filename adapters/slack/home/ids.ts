/** Names of everything that can be clicked in the Home tab. */
export const HOME_ID = {
  language: 'winnow_home_language',
  digest: 'winnow_home_digest',
  home: 'winnow_home',
} as const

/** The quick filters, in the order of their buttons. */
export const FILTERS = ['waiting', 'mine', 'overdue', 'uncertain', 'decided'] as const
export type Filter = (typeof FILTERS)[number]

const FILTER_ID = 'winnow_home_filter_'

/** Each button of a row needs a name of its own. */
export function filterId(filter: Filter): string {
  return `${FILTER_ID}${filter}`
}

/** What all of them match. */
export const ANY_FILTER = new RegExp(`^${FILTER_ID}[a-z]+$`)

/** `waiting` for anything else. */
export function filterNamed(value: unknown): Filter {
  return FILTERS.find((filter) => filter === value || filterId(filter) === value) ?? 'waiting'
}
