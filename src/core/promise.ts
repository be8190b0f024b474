/** By when something was promised, as the words say it; worked out to an instant by `dueAt`. */
export type DueSaid =
  /** The coming one of that name, 1 (Monday) to 7; `next`: never today. */
  | { readonly kind: 'weekday'; readonly day: number; readonly next: boolean }
  /** Months are 1 to 12; without a year the coming one. */
  | { readonly kind: 'date'; readonly day: number; readonly month: number; readonly year?: number }
  | { readonly kind: 'in'; readonly count: number; readonly unit: DueUnit }
  | { readonly kind: 'end-of'; readonly unit: 'week' | 'month'; readonly next: boolean }
export type DueUnit = 'hours' | 'days' | 'working-days' | 'weeks' | 'months'

/** A sentence of a reply that promises something. Offsets are UTF-16 units of the reply. */
export interface HeardPromise {
  readonly text: string
  readonly start: number
  readonly end: number
  /** null: no day is named. */
  readonly by: DueSaid | null
}

/** What a reply promises, as whoever approves it has seen it. */
export interface Promised {
  readonly text: string
  /** ISO 8601. */
  readonly dueAt: string
}

/** So many promises of one reply are kept; of each so many UTF-16 units. */
export const PROMISES = { most: 5, text: 300 } as const
