import type { Reading, RegionKind } from '../../core/index.ts'
import { byWord } from '../text/by-word.ts'
import type { SeenWord } from './seen.ts'

/**
 * What the learned weights look at beside cues and styles, counted in hashed buckets: small, and no
 * word list to keep. Each family's values are 1/√n of its size, so that a long text's many words
 * don't drown its style.
 */
export const FAMILIES = ['words', 'runs', 'marks'] as const
export type Family = (typeof FAMILIES)[number]

/** How many buckets a family has (powers of two). */
export const BUCKETS: Readonly<Record<Family, number>> = {
  /** Words and pairs of neighbouring words. */
  words: 1 << 15,
  /** Runs of 3–5 letters within words. */
  runs: 1 << 15,
  /** First and last words, punctuation, emojis, kind beside unkind words, length. */
  marks: 1 << 12,
}

/**
 * Bucket numbers with repeats, by family, in lists that follow one another. A word's runs are always the same
 * list, so that who sums them up needs to do so once.
 */
export type Buckets = Readonly<Record<Family, readonly (readonly number[])[]>>

const LONGEST_RUN = 5
const SHORTEST_RUN = 3
/** So much of a text is looked at for its punctuation. */
const MOST_SIGNS = 3_000
/** They say how the text travelled, nothing of how it was meant. */
const UNHEARD: ReadonlySet<RegionKind> = new Set(['carried', 'tag'])

const OFFSET = 0x811c9dc5
const PRIME = 0x01000193
const SPACE = 32
/** Stands for what is hidden. */
const HIDDEN = '§'

export function bucketsOf(reading: Reading, seen: readonly SeenWord[]): Buckets {
  const words: number[] = []
  const runs: (readonly number[])[] = []
  let previous = 0
  for (const { word } of seen) {
    const known = knownOf(word)
    words.push(known.word)
    if (previous !== 0) words.push(bucketOf(Math.imul(previous, 31) + known.hash, BUCKETS.words))
    previous = known.hash
    runs.push(known.runs)
  }
  return { words: [words], runs, marks: [marksOf(reading, seen)] }
}

/** The buckets of one word alone: what it carries by itself. */
export function bucketsOfWord(word: string): { readonly word: number; readonly runs: readonly number[] } {
  return knownOf(word)
}

interface KnownWord {
  readonly hash: number
  readonly word: number
  readonly runs: readonly number[]
}

const knownOf = byWord((word): KnownWord => {
  const hash = hashOf(word === '' ? HIDDEN : word)
  const runs: number[] = []
  addRuns(word, runs)
  return { hash, word: bucketOf(hash, BUCKETS.words), runs }
})

/** A word's hash, before mixing (FNV-1a). */
function hashOf(word: string): number {
  let hash = OFFSET
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), PRIME)
  return hash
}

function bucketOf(hash: number, buckets: number): number {
  let h = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39)
  return ((h ^ (h >>> 15)) >>> 0) & (buckets - 1)
}

function addRuns(word: string, runs: number[]): void {
  if (word === '') return
  const length = word.length + 2
  for (let i = 0; i + SHORTEST_RUN <= length; i++) {
    let hash = 0x9e3779b9
    for (let n = 0; n < LONGEST_RUN && i + n < length; n++) {
      const at = i + n
      hash = Math.imul(hash ^ (at === 0 || at === length - 1 ? SPACE : word.charCodeAt(at - 1)), PRIME)
      if (n + 1 >= SHORTEST_RUN) runs.push(bucketOf(hash, BUCKETS.runs))
    }
  }
}

const PUNCTUATION = /[!?.…,;:"“”«»()*~^-]+/g
const MOST_MARKS = 400

function marksOf(reading: Reading, seen: readonly SeenWord[]): readonly number[] {
  const marks = new Set<string>()
  const word = (at: number): string => seen.at(at)?.word || HIDDEN
  if (seen.length > 0) {
    marks.add(`first ${word(0)}`).add(`last ${word(-1)}`)
    if (seen.length > 1) {
      marks.add(`first ${word(0)} ${word(1)}`).add(`last ${word(-2)} ${word(-1)}`)
    }
  }
  for (const emoji of reading.emojis) marks.add(`emoji ${emoji.text}`)
  for (const { kind } of reading.regions) if (!UNHEARD.has(kind)) marks.add(`region ${kind}`)
  const plain = reading.plain.trimStart().slice(0, MOST_SIGNS).trimEnd()
  for (const [found] of plain.matchAll(PUNCTUATION)) {
    marks.add(`sign ${found.slice(0, 4)}`)
    if (marks.size > MOST_MARKS) break
  }
  marks.add(`end ${plain.slice(-1).toLowerCase()}`)
  addContrasts(reading, marks)
  marks.add(`length ${Math.floor(Math.log2(seen.length + 1) * 1.5)}`)
  marks.add(`sentences ${Math.min(6, reading.sentences.length)}`)
  return [...marks].map((mark) => bucketOf(hashOf(mark), BUCKETS.marks))
}

/** Kind and unkind words: which comes first, in one sentence, shouted, asked, denied. */
function addContrasts({ tokens, sentences, polarity }: Reading, marks: Set<string>): void {
  const { positiveWords, negativeWords } = polarity
  if (positiveWords.length > 0 && negativeWords.length > 0) {
    marks.add((positiveWords[0] ?? 0) < (negativeWords[0] ?? 0) ? 'kind, then unkind' : 'unkind, then kind')
    const kind = new Set(positiveWords.map((at) => tokens[at]?.sentence))
    if (negativeWords.some((at) => kind.has(tokens[at]?.sentence))) marks.add('kind and unkind together')
  }
  const note = (words: readonly number[], name: string): void => {
    for (const at of words) {
      const token = tokens[at]
      const sentence = sentences[token?.sentence ?? -1]
      if (token?.caps === true) marks.add(`${name} in capitals`)
      if (token?.negated === true) marks.add(`${name} denied`)
      if (sentence?.question === true) marks.add(`${name} asked`)
      if (sentence?.exclamation === true) marks.add(`${name} exclaimed`)
    }
  }
  note(positiveWords, 'kind')
  note(negativeWords, 'unkind')
}
