import type { Reading, Token } from '../../core/index.ts'
import type { Mood } from '../mood.ts'
import { isIdentity } from './identity.ts'

/**
 * What the learned weights look at beside the cues: how a text is written, and which words and
 * letters stand in it. Nothing of the author or the place (rule 2), and no word that names a group
 * of people (fairness).
 */

/** Named so that the weights file can be read by a person. Values are 0–1, roughly. */
export const STYLES = [
  'length',
  'very-short',
  'exclaims',
  'asks',
  'piled-punctuation',
  'ellipsis',
  'you',
  'me',
  'us',
  'them',
  'scare-quotes',
  'quotes-others',
  'code',
  'link',
  'emoji',
  'a-word-in-capitals',
  'shouted',
  'elongated',
  'kind-words',
  'unkind-words',
  'kind-and-unkind',
  'anger',
  'displeasure',
  'warm',
  'sentences',
  'number',
  'brackets',
  'negated',
  'contrast-word',
  'stressing-word',
  'starts-small',
  'no-full-stop',
] as const

const YOU = new Set('you u ya yourself your ur yours tu vous toi te ton ta tes votre vos'.split(' '))
const ME = new Set('i my me mine im ive je j moi mon ma mes'.split(' '))
const US = new Set('we our us nous notre nos on'.split(' '))
const THEM = new Set('they them their theirs he she his her ils elles eux leur leurs'.split(' '))
const CONTRAST = new Set('but though however yet mais pourtant cependant sauf'.split(' '))
const STRESS = new Set(
  'so just really actually literally totally obviously clearly very tellement juste vraiment carrement trop tres evidemment'.split(
    ' ',
  ),
)
const SCARE = /["“«][^"”»\n]{1,30}["”»]/
const PILED = /[!?]{2,}/
const ELLIPSIS = /\.\.|…/
const NUMBER = /\d/
const BRACKET = /[()]/
/** A text of so many words counts as of full length (log scale). */
const FULL_LENGTH = Math.log(200)
const SHORT = 6

/** One value for each of `STYLES`, in order. Linear in the text's length. */
export function stylesOf(reading: Reading, mood: Mood): readonly number[] {
  const { tokens, sentences, plain, polarity, regions } = reading
  let you = 0
  let me = 0
  let us = 0
  let them = 0
  let contrast = 0
  let stress = 0
  let caps = 0
  let elongated = 0
  let negated = 0
  for (const token of tokens) {
    const word = token.folded
    if (YOU.has(word)) you = 1
    if (ME.has(word)) me = 1
    if (US.has(word)) us = 1
    if (THEM.has(word)) them = 1
    if (CONTRAST.has(word)) contrast = 1
    if (STRESS.has(word)) stress = 1
    if (token.caps) caps += 1
    if (token.elongated) elongated = 1
    if (token.negated) negated = 1
  }
  const has = (kind: string): number => Number(regions.some((region) => region.kind === kind))
  const kind = Math.min(1, polarity.positive / 10)
  const unkind = Math.min(1, -polarity.negative / 10)
  const trimmed = plain.trimEnd()
  return [
    Math.min(1, Math.log(1 + tokens.length) / FULL_LENGTH),
    Number(tokens.length < SHORT),
    Number(sentences.some((sentence) => sentence.exclamation)),
    Number(sentences.some((sentence) => sentence.question)),
    Number(PILED.test(plain)),
    Number(ELLIPSIS.test(plain)),
    you,
    me,
    us,
    them,
    Number(SCARE.test(plain)),
    has('quote'),
    has('code'),
    has('link'),
    Number(reading.emojis.length > 0),
    Number(caps > 0),
    Number(tokens.length > 2 && caps > tokens.length * 0.6),
    elongated,
    kind,
    unkind,
    Math.min(kind, unkind),
    mood.anger,
    mood.displeasure,
    Number(mood.warm),
    Math.min(1, sentences.length / 10),
    Number(NUMBER.test(plain)),
    Number(BRACKET.test(plain)),
    negated,
    contrast,
    stress,
    Number(/^\s*\p{Ll}/u.test(plain)),
    Number(!/[.!?…]$/.test(trimmed)),
  ]
}

/** Words and letter runs are counted in so many buckets (a power of two): small, and no word list to keep. */
export const BUCKETS = 1 << 14
/** So many first words are looked at; what comes after tells nothing new of the tone. */
const MOST_WORDS = 800
const LONGEST_RUN = 5
const SHORTEST_RUN = 3

const OFFSET = 0x811c9dc5
const PRIME = 0x01000193
const SPACE = 32

/** A word's hash, before mixing (FNV-1a). */
function hashOf(word: string): number {
  let hash = OFFSET
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), PRIME)
  return hash
}

function bucketOf(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39)
  return ((h ^ (h >>> 15)) >>> 0) & (BUCKETS - 1)
}

/** The buckets a text falls into, with repeats; each family's values are 1/√n of its length. */
export interface Buckets {
  /** Of words and pairs of neighbouring words. */
  readonly words: readonly number[]
  /** Of the runs of 3–5 letters within words. */
  readonly runs: readonly number[]
}

export function bucketsOf(tokens: readonly Token[]): Buckets {
  const words: number[] = []
  const runs: number[] = []
  let previous = 0
  const end = Math.min(tokens.length, MOST_WORDS)
  for (let t = 0; t < end; t++) {
    const folded = tokens[t]?.folded ?? ''
    if (isIdentity(folded)) {
      previous = 0
      continue
    }
    const hash = hashOf(folded)
    words.push(bucketOf(hash))
    if (previous !== 0) words.push(bucketOf(Math.imul(previous, 31) + hash))
    previous = hash
    addRuns(folded, runs)
  }
  return { words, runs }
}

function addRuns(folded: string, runs: number[]): void {
  const length = folded.length + 2
  for (let i = 0; i + SHORTEST_RUN <= length; i++) {
    let hash = 0x9e3779b9
    for (let n = 0; n < LONGEST_RUN && i + n < length; n++) {
      const at = i + n
      const code = at === 0 || at === length - 1 ? SPACE : folded.charCodeAt(at - 1)
      hash = Math.imul(hash ^ code, PRIME)
      if (n + 1 >= SHORTEST_RUN) runs.push(bucketOf(hash))
    }
  }
}
