import type { AnySignal, Localized } from './vocabulary.ts'

/** A stretch of the comment's text; offsets are UTF-16 code units of the text as given. */
export interface SpanEvidence {
  readonly kind: 'span'
  readonly start: number
  readonly end: number
  readonly text: string
}
/** A fact about author or venue, e.g. `venue.ownership`. */
export interface MetadataEvidence {
  readonly kind: 'metadata'
  readonly field: string
  readonly value: string | boolean | number
}
/** A message of `comment.thread`, by index. */
export interface ThreadEvidence {
  readonly kind: 'thread'
  readonly index: number
}
export type Evidence = SpanEvidence | MetadataEvidence | ThreadEvidence

/** Never empty: what can't be shown isn't said. */
export type SomeEvidence = readonly [Evidence, ...Evidence[]]

/** What one cue heard once. */
export interface Heard {
  /** 0–1: how much this one hearing speaks for the signal, other things unheard. */
  readonly strength: number
  /** Hedged, to a person, about the text and never about its author: "reads as …". */
  readonly reason: Localized
  readonly evidence: SomeEvidence
  /**
   * `substance` only: a problem somebody could check (steps, version, error, date, place).
   * A checkable problem forbids `detractor` and `ignore` (rule 3).
   */
  readonly checkable?: boolean
}

/** What one cue heard, named. */
export interface Finding extends Heard {
  readonly signal: AnySignal
  /** The cue's id, e.g. `sarcasm/mock-applause`. */
  readonly cue: string
  /** Whose it is: heard by a phrase that the team listed. The program's own when missing. */
  readonly by?: 'team'
}

/** How a heuristic ended; a failed one makes the assessment incomplete (rule 10). */
export type Outcome =
  | { readonly state: 'found'; readonly signal: AnySignal; readonly findings: readonly Finding[] }
  | { readonly state: 'quiet'; readonly signal: AnySignal }
  | { readonly state: 'skipped'; readonly signal: AnySignal; readonly why: string }
  | { readonly state: 'failed'; readonly signal: AnySignal; readonly cue: string; readonly error: string }
