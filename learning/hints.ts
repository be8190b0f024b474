import { bucketsOf } from '../src/analysis/learned/features.ts'
import { knownWords } from '../src/analysis/learned/known-words.ts'
import { seenWords } from '../src/analysis/learned/seen.ts'
import type { LearnedScore, StoredModel } from '../src/analysis/learned/stored.ts'
import { read } from '../src/analysis/text/read.ts'
import type { Language } from '../src/core/index.ts'
import { AT, bucketRow } from './examples.ts'
import { fitLogistic, type LinearModel, logOdds, type SparseRow } from './logistic.ts'
import { commentOf, type Row, readFile } from './sets.ts'

/**
 * What other raters heard, learned beforehand from many more texts than a score's own sets have:
 * emotions on Reddit, stars and problems in reviews. Each is a hint whose worth a score learns for
 * itself: anger is not contempt.
 */
interface Question {
  readonly language: Language
  readonly files: readonly string[]
  readonly ask: (row: Row) => boolean
  /** Scores that must not hear it, because their own rows would answer it. */
  readonly not?: readonly LearnedScore[]
}

const emotion = (name: string): Question => ({
  language: 'en',
  files: ['goemotions'],
  ask: ({ emotions }) => Array.isArray(emotions) && emotions.includes(name),
})
const review = (language: Language, ask: Question['ask']): Question => ({
  language,
  files: ['app-reviews-garmin', 'app-reviews-huawei'],
  ask,
  not: ['substance'],
})

const QUESTIONS: readonly Question[] = [
  ...'annoyance anger disapproval disgust amusement admiration approval gratitude curiosity confusion disappointment neutral joy love sadness surprise optimism realization'
    .split(' ')
    .map(emotion),
  ...(['en', 'fr'] as const).flatMap((language) => [
    review(language, (row) => Number(row.stars) <= 2),
    review(language, (row) => Number(row.stars) === 5),
    review(language, (row) => row.problem === 1),
    review(language, (row) => row.request === 1),
  ]),
]
/** A row has room for so many hints. */
export const HINTS = QUESTIONS.length

const PENALTY = 10
const ITERATIONS = 20

/** A hint's log-odds, centred and scaled to a deviation of one over the texts it was learned from. */
export interface Hint {
  readonly question: number
  readonly model: LinearModel
  readonly mean: number
  readonly deviation: number
}

/** @returns none for sets that aren't there */
export function learnHints(folder: string, known: StoredModel['known']): readonly Hint[] {
  const rows = new Map<string, readonly SparseRow[]>()
  return QUESTIONS.flatMap(({ language, files, ask }, question): Hint[] => {
    const texts = files
      .flatMap((file) => readFile(folder, file))
      .filter((row) => (row.lang === 'fr' ? 'fr' : 'en') === language)
    if (texts.length === 0) return []
    const id = `${language} ${files.join(' ')}`
    const of = rows.get(id) ?? rowsOf(texts, known[language])
    rows.set(id, of)
    const model = fitLogistic(of, texts.map(ask).map(Number), {
      features: AT.marks,
      penalty: () => PENALTY,
      iterations: ITERATIONS,
    })
    const heard = of.map((row) => logOdds(model, row))
    const mean = heard.reduce((sum, z) => sum + z, 0) / heard.length
    const deviation = Math.sqrt(heard.reduce((sum, z) => sum + (z - mean) ** 2, 0) / heard.length)
    return [{ question, model, mean, deviation }]
  })
}

/** Words and letter runs alone. */
function rowsOf(texts: readonly Row[], known: string | undefined): readonly SparseRow[] {
  const words = knownWords(known)
  return texts.map((text) => {
    const reading = read(commentOf(text, 'social'))
    const buckets = bucketsOf(reading, seenWords(reading, words))
    return bucketRow({ words: buckets.words, runs: buckets.runs, marks: [], letters: [] })
  })
}

/** Those that may speak for a score in a language. */
export function hintsFor(hints: readonly Hint[], score: LearnedScore, language: Language): readonly Hint[] {
  return hints.filter(({ question }) => {
    const asked = QUESTIONS[question]
    return asked?.language === language && asked.not?.includes(score) !== true
  })
}

/** The row with its hints behind all other features. */
export function withHints(row: SparseRow, hints: readonly Hint[]): SparseRow {
  const index = new Int32Array(row.index.length + hints.length)
  const value = new Float32Array(index.length)
  index.set(row.index)
  value.set(row.value)
  hints.forEach(({ question, model, mean, deviation }, h) => {
    index[row.index.length + h] = AT.end + question
    value[row.index.length + h] = (logOdds(model, row) - mean) / deviation
  })
  return { index, value }
}

/**
 * What a score learned of its hints, given back to the words that carry them: the program needs no
 * second model.
 * @param worths a weight for each question
 */
export function givenBack(
  { weights, bias }: LinearModel,
  worths: ArrayLike<number>,
  hints: readonly Hint[],
): LinearModel {
  const all = Float64Array.from(weights)
  let shifted = bias
  for (const { question, model, mean, deviation } of hints) {
    const worth = (worths[question] ?? 0) / deviation
    model.weights.forEach((weight, j) => {
      all[j] = (all[j] ?? 0) + worth * weight
    })
    shifted += worth * (model.bias - mean)
  }
  return { weights: all, bias: shifted }
}
