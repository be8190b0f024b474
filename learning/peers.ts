import { createRequire } from 'node:module'
import sentiments from 'natural/lib/natural/sentiment/index.js'
import stemmers from 'natural/lib/natural/stemmers/index.js'
import tokenizers from 'natural/lib/natural/tokenizers/index.js'
import { VERDICTS } from '../src/core/index.ts'
import type { Said } from './figures.ts'
import { fitModel, type Lesson, logOdds } from './fit.ts'
import { FOLDS, type JudgedRow, shares } from './rows.ts'

const require = createRequire(import.meta.url)
const Sentiment = require('sentiment') as new () => { analyze(text: string): { comparative: number } }
const vader = require('vader-sentiment') as {
  SentimentIntensityAnalyzer: { polarity_scores(text: string): { compound: number } }
}
const sentiment = new Sentiment()
const words = new tokenizers.WordTokenizer()
const analyzers = {
  en: new sentiments.SentimentAnalyzer('English', stemmers.PorterStemmer, 'afinn'),
  fr: new sentiments.SentimentAnalyzer('French', stemmers.PorterStemmerFr, 'pattern'),
}

/** Another tool's number for a text, about −1 to 1; `length` is no tool but what every figure must beat. */
const PEERS: Readonly<Record<string, (row: JudgedRow) => number>> = {
  length: () => 0,
  sentiment: ({ comment }) => sentiment.analyze(comment.text).comparative,
  natural: ({ comment, language }) => analyzers[language].getSentiment(words.tokenize(comment.text)) || 0,
  vader: ({ comment }) => vader.SentimentIntensityAnalyzer.polarity_scores(comment.text).compound,
}

/**
 * Sentiment tools give no verdict. The fairest we can think of: a small model turns the tool's number, its
 * square,
 * its size and the text's length into the four verdicts, taught on the other folds of the same rows; the
 * likeliest
 * is taken, with no line that would hold it back.
 */
export function peersOn(rows: readonly JudgedRow[]): ReadonlyMap<string, readonly Said[]> {
  return new Map(Object.entries(PEERS).map(([name, number]) => [name, saidBy(rows, number)]))
}

function saidBy(rows: readonly JudgedRow[], number: (row: JudgedRow) => number): readonly Said[] {
  const lessons = rows.map((row): Lesson => {
    const x = number(row)
    const length = Math.log(1 + row.comment.text.length)
    const value = [x, x * x, Math.abs(x), length, length * length]
    return {
      row: { index: value.map((_, i) => i), value },
      verdicts: shares(row),
      marks: undefined,
    }
  })
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const model = fitModel(
      lessons.filter((_, i) => rows[i]?.fold !== fold),
      5,
      () => 0.01,
    )
    return rows.flatMap((row, i): readonly Said[] => {
      const lesson = lessons[i]
      if (row.fold !== fold || lesson === undefined) return []
      const z = logOdds(model, lesson.row).slice(0, VERDICTS.length)
      return [{ row, said: VERDICTS[z.indexOf(Math.max(...z))] ?? 'unclear' }]
    })
  })
}
