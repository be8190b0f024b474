import { createRequire } from 'node:module'
import { heuristics } from '../heuristics/index.ts'
import { createAnalyzer, defaultPlaybook } from '../src/analysis/index.ts'
import type { Comment } from '../src/core/index.ts'

const require = createRequire(import.meta.url)

/** Comments of about 200 characters each, written for the bench. */
const COMMENTS: readonly string[] = [
  'Since the last update the app crashes whenever I open the settings on my phone. I have tried to ' +
    'install it again twice and nothing changed. Please tell me whether you know about it, thanks a ' +
    'lot in advance.',
  'Congratulations to the whole team on this wonderful release. It takes three times as long to ' +
    'load, the buttons moved again and my notes are gone. Truly a masterpiece of modern engineering, ' +
    'well done everybody!',
  'I have been using it every day for two years and mostly I like it. Could you add a way to ' +
    'export the data as a file? I would pay for that, since moving everything by hand takes me an ' +
    'hour every single week.',
  'You people clearly have no idea what you are doing. Anyone who pays for this deserves what they ' +
    'get, and I say that without having to try it. Keep dreaming, somebody out there might still ' +
    'believe your promises.',
]
/**
 * So many comments are made of their sentences: no two alike, so that nothing is remembered of a whole one.
 */
const VARIANTS = 400
const LENGTH = 200
const RUNS = 400
/** Until the engine has compiled what it is going to: a server reads more than a few comments. */
const ROUNDS = 30

/** Every comment begins with another sentence and goes on in another order. */
function variants(): readonly string[] {
  const sentences = COMMENTS.flatMap((text) => text.split(/(?<=[.!?]) /u))
  return Array.from({ length: VARIANTS }, (_, at) => {
    const step = 1 + (Math.floor(at / sentences.length) % (sentences.length - 1))
    const skip = Math.floor(at / (sentences.length * (sentences.length - 1)))
    const picked = sentences.map(
      (_, i) => sentences[(at + (i === 0 ? 0 : skip) + i * step) % sentences.length],
    )
    return picked.join(' ').slice(0, LENGTH)
  })
}

const comment = (text: string, at: number): Comment => ({
  id: `bench-${at}`,
  text,
  language: 'en',
  author: {},
  venue: { ownership: 'own', kind: 'review' },
})

/** Microseconds of one call, the best of several rounds (after warming up). */
function microseconds(work: (at: number) => unknown, runs = RUNS, rounds = ROUNDS): number {
  for (let at = 0; at < runs; at += 1) work(at)
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now()
    for (let at = 0; at < runs; at += 1) work(at)
    best = Math.min(best, performance.now() - start)
  }
  return (best * 1000) / runs
}

/** What others take for the same texts, in the same run. */
function peers(texts: readonly string[]): readonly { readonly name: string; readonly us: number }[] {
  const text = (at: number): string => texts[at % texts.length] ?? ''
  const { SentimentAnalyzer } = require('natural/lib/natural/sentiment/index.js')
  const { WordTokenizer } = require('natural/lib/natural/tokenizers/index.js')
  const stemmer = require('natural/lib/natural/stemmers/porter_stemmer.js')
  const analyzer = new SentimentAnalyzer('English', stemmer, 'afinn')
  const tokenizer = new WordTokenizer()
  const Sentiment = require('sentiment')
  const sentiment = new Sentiment()
  const { SentimentIntensityAnalyzer } = require('vader-sentiment')
  return [
    {
      name: 'natural WordTokenizer + SentimentAnalyzer',
      us: microseconds((at) => analyzer.getSentiment(tokenizer.tokenize(text(at)))),
    },
    { name: 'sentiment (AFINN)', us: microseconds((at) => sentiment.analyze(text(at))) },
    {
      name: 'vader-sentiment',
      us: microseconds((at) => SentimentIntensityAnalyzer.polarity_scores(text(at))),
    },
  ]
}

function line(name: string, us: number, ratio: string): void {
  process.stdout.write(`${name.padEnd(44)} ${us.toFixed(1).padStart(10)} µs  ${ratio}\n`)
}

/**
 * Prints what the whole pipeline (all cues, verdict, proposal with drafts) takes, beside the peers:
 * 200 characters at most 4 × natural's time, 100,000 characters at most 600 × the time for 200.
 */
export async function benchPipeline(): Promise<void> {
  const texts = variants()
  const analyzer = createAnalyzer({ heuristics, playbook: defaultPlaybook })
  const comments = texts.map(comment)
  const one = (at: number): Comment => comments[at % comments.length] ?? comment('', 0)
  const others = peers(texts)
  const natural = others[0]?.us ?? Number.NaN
  process.stdout.write(`\nPipeline, ${texts.length} comments of 200 characters, best of ${ROUNDS} rounds\n`)
  for (const { name, us } of others) line(name, us, `${(us / natural).toFixed(2)} × natural`)
  const short = microseconds((at) => analyzer.analyze(one(at)))
  line('winnow, whole pipeline', short, `${(short / natural).toFixed(2)} × natural (at most 4)`)
  const long = comment(COMMENTS.join(' ').repeat(200).slice(0, 100_000), 0)
  const whole = microseconds(() => analyzer.analyze(long), 3)
  line('winnow, 100,000 characters', whole, `${(whole / short).toFixed(0)} × 200 characters (at most 600)`)
}
