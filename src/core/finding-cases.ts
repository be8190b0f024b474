import type { CaseSummary } from './case.ts'
import type { CaseStatus, Strategy, VenueKind, Verdict } from './vocabulary.ts'

/** In which order a list stands: what is most urgent, by when it was posted, or by how strongly it reads. */
export const SORTS = ['urgency', 'newest', 'oldest', 'strength'] as const
export type Sort = (typeof SORTS)[number]

/** What sets a comment apart at first sight. */
export const MOODS = ['held', 'angry'] as const
export type Mood = (typeof MOODS)[number]

/** Which cases are meant; what is missing says nothing. */
export interface CaseFilter {
  readonly verdict?: Verdict
  readonly mood?: Mood
  /** The proposed way to answer; `answer` for a critic's. */
  readonly strategy?: Strategy | 'answer'
  readonly language?: 'en' | 'fr' | 'und'
  readonly kind?: VenueKind
  /** Whole stars; a rating is rounded. */
  readonly stars?: number
  /** The place's name, as it stands in a row. */
  readonly place?: string
  /** The author's name or handle, as it stands in a row. */
  readonly author?: string
  /** The id of who has it in hand, or to whom it is assigned. */
  readonly holder?: string
  /** ISO 8601: posted (or, where that is not known, received) from then on. */
  readonly since?: string
  /** ISO 8601: posted before. */
  readonly until?: string
  /** A group of look-alikes. */
  readonly alike?: string
}

/** What is counted: each with the number of cases that would be left if it were chosen. */
export const FACETS = ['verdict', 'mood', 'strategy', 'language', 'kind', 'stars', 'place'] as const
export type Facet = (typeof FACETS)[number]

export interface Facets {
  /** Cases that are meant. */
  readonly total: number
  /** There are more than could be looked at for a search: `total` is where it stopped, the newest first. */
  readonly more: boolean
  readonly counts: Readonly<Record<Facet, readonly FacetCount[]>>
}

export interface FacetCount {
  readonly value: string
  readonly count: number
}

/** A place in a list that is sorted so. */
export interface ListPlace {
  readonly key: number | string
  readonly id: string
}

export interface ListQuery extends CaseFilter {
  /** Empty: every status. */
  readonly statuses: readonly CaseStatus[]
  /** Each must be there: the beginning of a word, or, with spaces in it, a phrase. At most a handful. */
  readonly words: readonly string[]
  /** Only small talk that was set aside, or (false) none of it. */
  readonly aside?: boolean
  /** `urgency` by default. */
  readonly sort?: Sort
  /** With what was found, marked. */
  readonly marked?: boolean
  /** Continue after this place. */
  readonly after?: ListPlace
  /** Go back from this place: the nearest first. */
  readonly before?: ListPlace
  /** So many are passed over. */
  readonly skip?: number
  /** 1–200. */
  readonly limit: number
}

export interface ListedCase {
  readonly summary: CaseSummary
  readonly place: ListPlace
}

/** Around what was searched for in an excerpt; neither stands in any comment that is stored. */
export const HIT = { begins: '\u0002', ends: '\u0003' } as const
