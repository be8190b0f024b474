import type { LearnedScore } from '../src/analysis/learned/model.ts'
import type { Language } from '../src/core/index.ts'
import { AT, CUES } from './examples.ts'
import { givenBack, HINTS, type Hint } from './hints.ts'
import { fitLogistic, type LinearModel, type SparseRow } from './logistic.ts'

/** A row ready for fitting. */
export interface Lesson {
  readonly row: SparseRow
  readonly label: 0 | 1
  /** What is taught: the label, or the share of raters who gave it. */
  readonly share: number
  /** How many rows it counts for. */
  readonly weight: number
  readonly set: string
}

/**
 * Penalties, chosen by cross-validation on the development sets: cues are trusted most, styles next,
 * single words and letter runs least (they are many and know only their own set's topics).
 */
const PENALTY = { cue: 2, style: 10, bucket: 30, mark: 15, letters: 25, hint: 10, set: 0.05 } as const
/** Reviews are many and alike: their words tell more of substance than other sets' words of tone. */
const SUBSTANCE_BUCKET = 10
/** What a cue at full strength is worth before any data are seen, in log-odds. */
const TRUST_IN_CUES = 3
/** Which cues a score trusts before it has seen data. */
const TRUSTED: Readonly<Record<LearnedScore, readonly string[]>> = {
  sarcasm: ['sarcasm/'],
  disdain: ['disdain/'],
  substance: ['substance/'],
  detractor: ['sarcasm/', 'disdain/'],
}
/** Which cues speak against it. */
const AGAINST: Readonly<Partial<Record<LearnedScore, readonly string[]>>> = { detractor: ['substance/'] }

/**
 * How common each is taken to be where Winnow listens; the sets were collected to hold more of it.
 * An assumption that shifts every score alike and changes no ranking.
 */
const BASE_RATE: Readonly<Record<LearnedScore, number>> = {
  sarcasm: 0.12,
  disdain: 0.12,
  substance: 0.4,
  detractor: 0.08,
}

export interface Beforehand {
  /** Learned before; the rows carry them behind all other features. */
  readonly hints: readonly Hint[]
  /** The same score in another language: where the weights of cues, styles and marks start. */
  readonly from?: LinearModel
}

/**
 * Fits one score in one language. Every set keeps an intercept of its own, so that what tells the
 * sets apart (an app's name, a forum's slang) is not learned as if it told the labels apart.
 */
export function teach(
  score: LearnedScore,
  lessons: readonly Lesson[],
  { hints, from }: Beforehand,
): LinearModel {
  const sets = [...new Set(lessons.map((lesson) => lesson.set))]
  const rows = lessons.map(({ row, set }) => withSet(row, sets.indexOf(set)))
  const fitted = fitLogistic(
    rows,
    lessons.map((lesson) => lesson.share),
    {
      features: SETS_AT + sets.length,
      penalty: (feature) => penaltyOf(score, feature),
      rowWeight: (r) => lessons[r]?.weight ?? 1,
      prior: (feature) => priorOf(score, feature, from),
      iterations: 50,
    },
  )
  return givenBack(
    { weights: fitted.weights.slice(0, AT.end), bias: biasOf(score, lessons, sets, fitted) },
    fitted.weights.subarray(AT.end, SETS_AT),
    hints,
  )
}

const SETS_AT = AT.end + HINTS

function withSet({ index, value }: SparseRow, set: number): SparseRow {
  const indexes = new Int32Array(index.length + 1)
  const values = new Float32Array(index.length + 1)
  indexes.set(index)
  values.set(value)
  indexes[index.length] = SETS_AT + set
  values[index.length] = 1
  return { index: indexes, value: values }
}

function penaltyOf(score: LearnedScore, feature: number): number {
  if (feature < AT.styles) return PENALTY.cue
  if (feature < AT.words) return PENALTY.style
  if (feature >= AT.marks && feature < AT.letters) return PENALTY.mark
  if (feature < AT.end && score === 'substance') return SUBSTANCE_BUCKET
  if (feature < AT.marks) return PENALTY.bucket
  if (feature < AT.end) return PENALTY.letters
  return feature < SETS_AT ? PENALTY.hint : PENALTY.set
}

/** How a text is written and marked says much the same in both languages. */
const SHARED = (feature: number): boolean =>
  feature < AT.words || (feature >= AT.marks && feature < AT.letters)

function priorOf(score: LearnedScore, feature: number, from: LinearModel | undefined): number {
  const cue = CUES[feature]
  if (cue === undefined) return SHARED(feature) ? (from?.weights[feature] ?? 0) / 2 : 0
  const trust = (signals: readonly string[] | undefined) =>
    signals?.some((signal) => cue.startsWith(signal)) === true
  const own = trust(TRUSTED[score]) ? TRUST_IN_CUES : trust(AGAINST[score]) ? -TRUST_IN_CUES : 0
  return from === undefined ? own : (own + (from.weights[feature] ?? own)) / 2
}

/** The sets' mean intercept, each corrected from its own base rate to the assumed one. */
function biasOf(
  score: LearnedScore,
  lessons: readonly Lesson[],
  sets: readonly string[],
  fitted: LinearModel,
): number {
  const corrected = sets.map((set, s) => {
    const rows = lessons.filter((lesson) => lesson.set === set)
    const positives = rows.filter((lesson) => lesson.label === 1).length
    // A set with one label only (angry reviews) says nothing of base rates.
    if (positives === 0 || positives === rows.length) return undefined
    return (fitted.weights[SETS_AT + s] ?? 0) + odds(BASE_RATE[score]) - odds(positives / rows.length)
  })
  const known = corrected.filter((value) => value !== undefined)
  return fitted.bias + known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length)
}

const odds = (share: number): number => Math.log(share / (1 - share))

/** The order of languages: the one with more data teaches the other its cues. */
export const LANGUAGE_ORDER: readonly Language[] = ['en', 'fr']
