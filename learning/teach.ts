import type { LearnedScore } from '../src/analysis/learned/stored.ts'
import type { Language } from '../src/core/index.ts'
import { evenly } from './evenly.ts'
import { AT, CUES } from './examples.ts'
import { givenBack, type Hint } from './hints.ts'
import { fitLogistic, type LinearModel, type SparseRow } from './logistic.ts'
import { isOf, PARTS, type Part, SETS_AT, type Shares, sharesOf } from './parts.ts'

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
const PENALTY = {
  cue: 2,
  style: 10,
  bucket: 30,
  mark: 15,
  letters: 25,
  hint: 10,
  set: 0.05,
  vector: 300,
} as const
/** Irony has the fewest rows, and word vectors say the least of it. */
const SARCASM_VECTOR = 1000
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
  criticLike: ['substance/'],
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
  criticLike: 0.33,
}

export interface Beforehand {
  /** Learned before; the rows carry them behind all other features. */
  readonly hints: readonly Hint[]
  /** The same score in another language: where the weights of cues, styles and marks start. */
  readonly from?: TaughtModel
}

/** The sum of its parts, and the parts themselves. */
export interface TaughtModel extends LinearModel {
  readonly parts: ReadonlyMap<Part, LinearModel>
}

/**
 * Fits one score in one language: every part by itself, then their sum. Every set keeps an intercept of its
 * own, so that what tells the sets apart (an app's name, a forum's slang) is not learned as if it told the
 * labels apart.
 */
export function teach(
  score: LearnedScore,
  language: Language,
  lessons: readonly Lesson[],
  { hints, from }: Beforehand,
): TaughtModel {
  const sets = [...new Set(lessons.map((lesson) => lesson.set))]
  const rows = lessons.map(({ row, set }) => withSet(row, sets.indexOf(set)))
  const shares = sharesOf(score, language)
  const parts = new Map(
    PARTS.filter((part) => shares[part] > 0).map((part) => {
      const fitted = fitLogistic(
        rows.map((row) => only(part, row)),
        lessons.map((lesson) => lesson.share),
        {
          features: SETS_AT + sets.length,
          penalty: (feature) => penaltyOf(score, feature),
          rowWeight: part === 'vectors' ? evenly(lessons) : (r) => lessons[r]?.weight ?? 1,
          prior: (feature) => (isOf(part, feature) ? priorOf(score, feature, from?.parts.get(part)) : 0),
          iterations: 50,
        },
      )
      const own = { weights: fitted.weights.slice(0, AT.end), bias: biasOf(score, lessons, sets, fitted) }
      return [part, givenBack(own, fitted.weights.subarray(AT.end, SETS_AT), hints)] as const
    }),
  )
  return { ...summed(score, shares, parts), parts }
}

/** The parts' mean log-odds are surer than each part's: they go that much further from the base rate. */
const SURER = 1.5

function summed(score: LearnedScore, shares: Shares, parts: ReadonlyMap<Part, LinearModel>): LinearModel {
  const weights = new Float64Array(AT.end)
  let bias = 0
  const all = [...parts.keys()].reduce((sum, part) => sum + shares[part], 0)
  for (const [part, model] of parts) {
    const share = shares[part] / all
    bias += share * model.bias
    model.weights.forEach((weight, j) => {
      weights[j] = (weights[j] ?? 0) + SURER * share * weight
    })
  }
  const base = odds(BASE_RATE[score])
  return { weights, bias: base + SURER * (bias - base) }
}

function only(part: Part, { index, value }: SparseRow): SparseRow {
  const kept = Array.from(index, (_, k) => k).filter((k) => isOf(part, index[k] ?? 0))
  return {
    index: Int32Array.from(kept, (k) => index[k] ?? 0),
    value: Float32Array.from(kept, (k) => value[k] ?? 0),
  }
}

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
  if (feature < AT.vectors && score === 'substance') return SUBSTANCE_BUCKET
  if (feature < AT.marks) return PENALTY.bucket
  if (feature < AT.vectors) return PENALTY.letters
  if (feature < AT.end) return score === 'sarcasm' ? SARCASM_VECTOR : PENALTY.vector
  return feature < SETS_AT ? PENALTY.hint : PENALTY.set
}

/** How a text is written and marked, and what its words mean, says much the same in both languages. */
const SHARED = (feature: number): boolean =>
  feature < AT.words || (feature >= AT.marks && feature < AT.letters) || feature >= AT.vectors

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
