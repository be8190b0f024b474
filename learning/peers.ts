import { createRequire } from 'node:module'
import sentiments from 'natural/lib/natural/sentiment/index.js'
import stemmers from 'natural/lib/natural/stemmers/index.js'
import tokenizers from 'natural/lib/natural/tokenizers/index.js'
import { FOLDS } from './fold-models.ts'
import { foldOf } from './folds.ts'
import type { Labelled } from './sets.ts'

const require = createRequire(import.meta.url)
const Sentiment = require('sentiment') as new () => { analyze(text: string): { comparative: number } }
const BayesClassifier = require('natural/lib/natural/classifiers/bayes_classifier.js') as new (
  stemmer: unknown,
) => {
  addDocument(text: string, label: string): void
  textToFeatures(text: string | readonly string[]): number[]
  readonly features: Readonly<Record<string, number>>
  train(): void
  getClassifications(text: string): { label: string; value: number }[]
}
const vader = require('vader-sentiment') as {
  SentimentIntensityAnalyzer: { polarity_scores(text: string): { compound: number } }
}

/** Another tool's score for every row of a set: higher = more of what the set asks. */
export interface Peer {
  readonly name: string
  scores(rows: readonly Labelled[]): readonly number[]
}

const sentiment = new Sentiment()
const words = new tokenizers.WordTokenizer()
const analyzers = {
  en: new sentiments.SentimentAnalyzer('English', stemmers.PorterStemmer, 'afinn'),
  fr: new sentiments.SentimentAnalyzer('French', stemmers.PorterStemmerFr, 'pattern'),
}

/** Sentiment tools say how kind a text is; unkindness stands for every question, as they are used. */
const unkind = (name: string, kindness: (row: Labelled) => number): Peer => ({
  name,
  scores: (rows) => rows.map((row) => -(kindness(row) || 0)),
})

export const PEERS: readonly Peer[] = [
  { name: 'length', scores: (rows) => rows.map((row) => row.comment.text.length) },
  unkind('sentiment', (row) => sentiment.analyze(row.comment.text).comparative),
  unkind('natural', (row) => analyzers[row.language].getSentiment(words.tokenize(row.comment.text))),
  unkind('vader', (row) => vader.SentimentIntensityAnalyzer.polarity_scores(row.comment.text).compound),
  { name: 'Bayes', scores: bayes },
]

/** natural's Bayes classifier, trained on the same folds. */
function bayes(rows: readonly Labelled[]): readonly number[] {
  const scores = new Array<number>(rows.length).fill(0)
  const fold = rows.map((row) => foldOf(row.group, FOLDS))
  for (let f = 0; f < FOLDS; f++) {
    const stemmer = rows[0]?.language === 'fr' ? stemmers.PorterStemmerFr : stemmers.PorterStemmer
    const classifier = new BayesClassifier(stemmer)
    // The same answer as natural's own, which looks through the whole text for every word it knows.
    classifier.textToFeatures = (text) => {
      const said = new Set(typeof text === 'string' ? stemmer.tokenizeAndStem(text, false) : text)
      return Object.keys(classifier.features).map((word) => Number(said.has(word)))
    }
    rows.forEach((row, i) => {
      if (fold[i] !== f) classifier.addDocument(row.comment.text.slice(0, 2_000), String(row.label))
    })
    classifier.train()
    rows.forEach((row, i) => {
      if (fold[i] !== f) return
      const shares = new Map(
        classifier.getClassifications(row.comment.text.slice(0, 2_000)).map((c) => [c.label, c.value]),
      )
      // Products of tiny shares: their logarithms rank alike and don't vanish.
      scores[i] = Math.log((shares.get('1') ?? 0) || 1e-300) - Math.log((shares.get('0') ?? 0) || 1e-300)
    })
  }
  return scores
}
