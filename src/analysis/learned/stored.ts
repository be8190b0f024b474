import type { Language } from '../../core/index.ts'
import type { Family } from './features.ts'

/** What is told as a score by learned weights; the other signals keep the plain combination of their cues. */
export const TOLD = ['sarcasm', 'disdain', 'substance', 'detractor'] as const
/**
 * Beside them how much a comment is like those that critics write of products (learning/written). It is
 * told to nobody, and asked where the cues heard little.
 */
export const LEARNED = [...TOLD, 'criticLike'] as const
export type LearnedScore = (typeof LEARNED)[number]

/** One score's weights in one language, as stored, in log-odds. */
export interface StoredWeights {
  /** From this score on it counts as heard (best F1 in cross-validation). */
  readonly threshold: number
  readonly bias: number
  /** Where a set allows it: what turns log-odds into calibrated ones (Platt scaling). */
  readonly calibration?: Calibration
  /** By cue id; times the cue's strength. */
  readonly cues: Readonly<Record<string, number>>
  /** By name of `STYLES`. */
  readonly styles: Readonly<Record<string, number>>
  readonly tables: Readonly<Record<Family, StoredTable>>
  /** One for each word of the language's vocabulary. */
  readonly leanings: StoredTable
}

/** Calibrated log-odds = slope × log-odds + shift; slope > 0, so the ranking stays. */
export interface Calibration {
  readonly slope: number
  readonly shift: number
}

/** Signed bytes in base64, times `scale`: a family's `BUCKETS`, or a vocabulary's words. */
export interface StoredTable {
  readonly scale: number
  readonly bytes: string
}

/** The weights file. */
export interface StoredModel {
  readonly note: string
  readonly trainedOn: readonly { readonly set: string; readonly rows: number; readonly license: string }[]
  /** By language: which words are no names (see known-words.ts). */
  readonly known: Readonly<Partial<Record<Language, string>>>
  /** By language: the words that have leanings, the commonest first, a space between them. */
  readonly vocabulary: Readonly<Partial<Record<Language, string>>>
  readonly weights: Readonly<Record<LearnedScore, Readonly<Partial<Record<Language, StoredWeights>>>>>
}
