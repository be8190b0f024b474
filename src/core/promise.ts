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

/** What somebody said of hearing from us again; `asked`: we asked, and they have not answered. */
export type MayWrite = 'yes' | 'no' | 'asked'

/** What a reply promises, as whoever approves it has seen it. */
export interface Promised {
  readonly text: string
  /** ISO 8601. */
  readonly dueAt: string
}

/** So many promises of one reply are kept; of each so many UTF-16 units. */
export const PROMISES = { most: 5, text: 300 } as const

export const PROMISE_STATES = ['open', 'kept', 'dropped'] as const
/** `dropped`: it no longer applies, and somebody said why. */
export type PromiseState = (typeof PROMISE_STATES)[number]

/** What we promised to somebody in a reply that was posted. */
export interface PromiseRecord extends Promised {
  readonly id: string
  readonly caseId: string
  readonly state: PromiseState
  /** `better`: kept by asking again whether it got better since an idea was adopted; `text` says what was. */
  readonly asks?: 'better'
  /** When the reply was posted. ISO 8601. */
  readonly madeAt: string
  /** Who approved it. */
  readonly madeBy: { readonly id: string; readonly name: string }
  /** When that reply was approved: which of the case's replies it was. */
  readonly approvedAt: string
  /** Kept or dropped: when, by whom and why. */
  readonly closed: {
    readonly at: string
    readonly by: { readonly id: string; readonly name: string }
    readonly reason?: string
    /** The reply that kept it, by when it was approved; missing where somebody said so by hand. */
    readonly approvedAt?: string
  } | null
}

/** Its day has passed before it was kept. */
export function isBroken({ state, dueAt, closed }: PromiseRecord, now: Date): boolean {
  const until = closed === null ? now.toISOString() : closed.at
  return state !== 'dropped' && until > dueAt
}

/**
 * How we keep our word. `broken`: the day passed before it was kept, whether it was kept after that or not.
 */
export interface PromiseCounts {
  /** Open, their day not passed. */
  readonly open: number
  /** Open, and their day has passed. */
  readonly overdue: number
  /** Kept by their day. */
  readonly kept: number
  /** Kept after it. */
  readonly late: number
  readonly dropped: number
}

export interface PromiseQuery {
  /** `open`: those due first foremost; the others by when they were closed, the latest foremost. */
  readonly state: PromiseState
  /** Only those due by then (ISO 8601). */
  readonly dueBy?: string
  readonly skip?: number
  /** 1–200. */
  readonly limit: number
}

/** Whose a promise is, for a list of many. */
export interface ListedPromise extends PromiseRecord {
  readonly authorName: string | null
  readonly venueName: string | null
  readonly sample: boolean
  /** Of its case, for a step from the list. */
  readonly version: number
  /** Our reply stands there, so that a further one can follow. */
  readonly answered: boolean
}

/** What the desk says of promises. */
export interface PromisesPort {
  list(query: PromiseQuery): Promise<readonly ListedPromise[]>
  counts(): Promise<PromiseCounts>
  /** Open ones whose day has passed; cheap enough for every page. */
  overdue(): Promise<number>
  /** What this text would promise if it were approved now. */
  heard(text: string): readonly Promised[]
  /** The day of a due date and back, where the team works. */
  dayOf(at: string): string
  dueOn(day: string): string | undefined
  /**
   * Told once of each promise whose day has passed, those of one moment together. @returns stops listening
   */
  onDue(listener: (due: readonly ListedPromise[]) => void): () => void
}
