import type {
  DetectedLanguage,
  Fitting,
  FoundBy,
  KnownAnswer,
  KnownAnswers,
  KnownMatch,
} from '../../core/index.ts'
import { type Content, contentOf } from './content.ts'
import { createVectors, type Encode } from './vectors.ts'

/** So much of a text is looked at (UTF-16 code units), in so many sentences, so many of them by meaning. */
const READ = 4_000
const SENTENCES = 30
const BY_MEANING = 4
/** Fewer words than that mean too little by themselves. */
const FEWEST_WORDS = 3
/** At most so many answers fit a comment. */
const FITTING = 5

/**
 * From where on texts are taken to be about the same. What stands in a draft by itself must be surer than
 * what a person is offered; words and meaning together may each be weaker
 * (`test/analysis/known/matching.test.ts` holds them over pairs).
 */
const DRAFT = { words: 0.62, meaning: 0.84, both: [0.45, 0.74] } as const
const OFFER = { words: 0.52, meaning: 0.78, both: [0.35, 0.66] } as const
type Lines = typeof DRAFT | typeof OFFER

/**
 * How strongly two questions stay alike that ask for different things (a day, a price); a report asks for
 * nothing.
 */
const ASKS_OTHERWISE = 0.6

export interface Known {
  /** The answer to one question that may stand in a draft; what holds only for a while never does. */
  to(question: string, language: DetectedLanguage, deep: boolean): KnownMatch | undefined
  /** What of the answers fits a comment, the surest first; and how near each other text is to it. */
  fitting(text: string, others: readonly string[], language: DetectedLanguage, deep: boolean): Fitting
  /** Asks the encoder for all that is listed, so that nobody waits for it later. */
  warm(): void
}

interface Phrase {
  readonly answer: KnownAnswer
  readonly asked: string
  readonly content: Readonly<Record<DetectedLanguage, Content>>
}

interface Hit {
  readonly phrase: Phrase
  readonly by: FoundBy
  readonly strength: number
}

/**
 * The team's answers, to be found by the words they share with a text and, where there is an encoder, by
 * its vectors. Cost is linear in the answers and in the part of the text that is looked at.
 * @param mine words that say nothing here, like the brand; folded
 * @param room for vectors that other threads make and need as well
 */
export function createKnown(
  answers: KnownAnswers,
  mine: ReadonlySet<string>,
  encode?: Encode,
  room?: SharedArrayBuffer,
): Known {
  const phrases = answers.flatMap((answer): Phrase[] =>
    answer.questions.map((asked) => {
      const content = (language: DetectedLanguage) => contentOf(asked, language, mine)
      return { answer, asked, content: { en: content('en'), fr: content('fr'), und: content('und') } }
    }),
  )
  const found = { en: indexOf('en'), fr: indexOf('fr'), und: indexOf('und') }
  const allVectors = createVectors(
    phrases.map(({ asked }) => asked),
    encode,
    room,
  )

  function indexOf(language: DetectedLanguage): ReadonlyMap<string, readonly Phrase[]> {
    const index = new Map<string, Phrase[]>()
    for (const phrase of phrases)
      for (const stem of phrase.content[language].stems.keys()) {
        const there = index.get(stem)
        if (there === undefined) index.set(stem, [phrase])
        else there.push(phrase)
      }
    return index
  }

  /** Every phrase that shares a word or a meaning with one sentence, as far as the lines let it. */
  function hits(sentence: string, language: DetectedLanguage, deep: boolean, lines: Lines): readonly Hit[] {
    const content = contentOf(sentence, language, mine)
    const shared = new Map<Phrase, number>()
    for (const stem of content.stems.keys())
      for (const phrase of found[language].get(stem) ?? []) shared.set(phrase, 0)
    const strengths = new Map<Phrase, number>()
    for (const phrase of shared.keys()) strengths.set(phrase, alike(content, phrase.content[language]))
    const vector = deep && phrases.length > 0 ? encode?.(sentence, language) : undefined
    const near = vector === undefined ? [] : allVectors()
    const all: Hit[] = []
    for (const [at, phrase] of phrases.entries()) {
      const words = strengths.get(phrase) ?? 0
      const theirs = near[at]
      const meaning = vector === undefined || theirs === undefined ? 0 : dot(vector, theirs)
      const hit = judged(words, meaning * factorOf(content, phrase.content[language]), lines)
      if (hit !== undefined) all.push({ phrase, ...hit })
    }
    return all
  }

  return {
    to(question, language, deep) {
      const all = hits(question, language, deep, DRAFT).filter(
        ({ phrase: { answer } }) => answer.until === undefined && answer.status === undefined,
      )
      return best(all).map(matchOf)[0]
    },
    fitting(text, others, language, deep) {
      const sentences = sentencesOf(text)
      const all = sentences.flatMap((sentence, at) =>
        hits(sentence, language, deep && at < BY_MEANING, OFFER),
      )
      const whole = contentOf(text.slice(0, READ), language, mine)
      const vector = deep && others.length > 0 ? encode?.(text.slice(0, READ), language) : undefined
      const near = others.map((other) => {
        const words = alike(whole, contentOf(other.slice(0, READ), language, mine))
        const theirs = vector === undefined ? undefined : encode?.(other.slice(0, READ), language)
        const meaning = vector === undefined || theirs === undefined ? 0 : dot(vector, theirs)
        return judged(words, meaning, OFFER) ?? null
      })
      return { matches: best(all).slice(0, FITTING).map(matchOf), near }
    },
    warm() {
      if (phrases.length > 0) allVectors()
    },
  }
}

/** Each answer once, by the question that fits best. */
function best(hits: readonly Hit[]): readonly Hit[] {
  const kept = new Map<KnownAnswer, Hit>()
  for (const hit of hits) {
    const before = kept.get(hit.phrase.answer)
    if (before === undefined || before.strength < hit.strength) kept.set(hit.phrase.answer, hit)
  }
  return [...kept.values()].sort((a, b) => b.strength - a.strength)
}

function matchOf({ phrase: { answer, asked }, by, strength }: Hit): KnownMatch {
  return { answer, asked, by, strength: Number(strength.toFixed(2)) }
}

function judged(
  words: number,
  meaning: number,
  { words: ofWords, meaning: ofMeaning, both: [some, more] }: Lines,
): Pick<Hit, 'by' | 'strength'> | undefined {
  if (words >= ofWords) return { by: 'words', strength: words }
  if (meaning >= ofMeaning) return { by: 'meaning', strength: meaning }
  return words >= some && meaning >= more ? { by: 'meaning', strength: meaning } : undefined
}

/** The cosine of what both are about. */
function alike(a: Content, b: Content): number {
  if (a.length === 0 || b.length === 0) return 0
  const [few, many] = a.stems.size < b.stems.size ? [a, b] : [b, a]
  let sum = 0
  for (const [stem, weight] of few.stems) sum += weight * (many.stems.get(stem) ?? 0)
  return (sum / (a.length * b.length)) * factorOf(a, b)
}

function factorOf(a: Content, b: Content): number {
  return a.asks === b.asks || (!a.isQuestion && a.asks === 'whether') ? 1 : ASKS_OTHERWISE
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0)
  return sum
}

function sentencesOf(text: string): readonly string[] {
  const all = text
    .slice(0, READ)
    .split(/(?<=[.!?…])\s+|\n+/u)
    .map((sentence) => sentence.trim())
  const long = all.filter((sentence) => sentence.split(/\s+/u, FEWEST_WORDS).length >= FEWEST_WORDS)
  return (long.length > 0 ? long : all.filter(Boolean)).slice(0, SENTENCES)
}
