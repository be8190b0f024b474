import type { CaseFilter } from './finding-cases.ts'

/** Which cases are counted; what is missing says nothing. By when they were posted. */
export type TrendsQuery = Pick<CaseFilter, 'place' | 'language' | 'strategy' | 'since' | 'until'>

/** Of some cases: how many there are, and how many got an answer of ours. */
export interface AnswerCounts {
  readonly received: number
  /** A reply was approved. */
  readonly answered: number
  /** Nobody has decided yet. */
  readonly waiting: number
}

/**
 * Sums over cases; samples count like others until they are removed, small talk that was set aside doesn't.
 */
export interface TrendSums {
  /** ISO weeks of posting, oldest first, with the number of cases by verdict. */
  readonly weeks: readonly { readonly week: string; readonly verdicts: Readonly<Record<string, number>> }[]
  /**
   * How often a proposed strategy (`none` for a critic's answer, `thanks` where there was no point to
   * answer) met the chosen one (`dismissed` when none).
   */
  readonly proposedChosen: readonly {
    readonly proposed: string
    readonly chosen: string
    readonly count: number
  }[]
  /** Hours from receipt to the first decision, in buckets by upper bound (`null` = longer). */
  readonly hoursToDecision: readonly { readonly upTo: number | null; readonly count: number }[]
  readonly byVerdict: readonly ({ readonly verdict: string } & AnswerCounts)[]
  /** The places with most cases first; without those that have no name. */
  readonly byPlace: readonly ({ readonly place: string } & AnswerCounts)[]
}

export interface Trends extends TrendSums {
  /** Words that critics use, by how many of them do. */
  readonly topics: readonly Topic[]
}

export interface Topic {
  readonly word: string
  /** As many as the list of critics' cases has that is searched for it. */
  readonly count: number
  /** There are more. */
  readonly more?: boolean
}
