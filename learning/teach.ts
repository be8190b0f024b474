import type { LearnedScore } from '../src/analysis/learned/model.ts'
import type { Language } from '../src/core/index.ts'
import { CUES, FAMILIES } from './examples.ts'
import { fitLogistic, type LinearModel, type SparseRow } from './logistic.ts'

/** A row ready for fitting. */
export interface Lesson {
  readonly row: SparseRow
  readonly label: 0 | 1
  readonly set: string
}

/**
 * Penalties, chosen by cross-validation on the development sets: cues are trusted most, styles next,
 * single words and letter runs least (they are many and know only their own set's topics).
 */
const PENALTY = { cue: 5, style: 3, bucket: 15, set: 0.05 } as const
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

/**
 * Fits one score in one language. Every set keeps an intercept of its own, so that what tells the
 * sets apart (an app's name, a forum's slang) is not learned as if it told the labels apart.
 * @param from the same score in another language: its cues' weights are where this one's start
 */
export function teach(score: LearnedScore, lessons: readonly Lesson[], from?: LinearModel): LinearModel {
  const sets = [...new Set(lessons.map((lesson) => lesson.set))]
  const rows = lessons.map(({ row, set }) => ({
    index: [...row.index, FAMILIES.end + sets.indexOf(set)],
    value: [...row.value, 1],
  }))
  const fitted = fitLogistic(
    rows,
    lessons.map((lesson) => lesson.label),
    {
      features: FAMILIES.end + sets.length,
      penalty: penaltyOf,
      prior: (feature) => priorOf(score, feature, from),
      iterations: 60,
    },
  )
  return { weights: fitted.weights.slice(0, FAMILIES.end), bias: biasOf(score, lessons, sets, fitted) }
}

function penaltyOf(feature: number): number {
  if (feature < FAMILIES.styles) return PENALTY.cue
  if (feature < FAMILIES.words) return PENALTY.style
  return feature < FAMILIES.end ? PENALTY.bucket : PENALTY.set
}

function priorOf(score: LearnedScore, feature: number, from: LinearModel | undefined): number {
  const cue = CUES[feature]
  if (cue === undefined) return 0
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
    return (fitted.weights[FAMILIES.end + s] ?? 0) + odds(BASE_RATE[score]) - odds(positives / rows.length)
  })
  const known = corrected.filter((value) => value !== undefined)
  return fitted.bias + known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length)
}

const odds = (share: number): number => Math.log(share / (1 - share))

/** The order of languages: the one with more data teaches the other its cues. */
export const LANGUAGE_ORDER: readonly Language[] = ['en', 'fr']
