import type { Reading } from '../../core/index.ts'
import type { Mood } from '../mood.ts'
import type { SeenWord } from './seen.ts'

/**
 * How a text is written, beside what it says. Nothing of the author or the place (rule 2), and
 * nothing of the words that name a group of people (fairness). Named so that the weights file can be read by
 * a person. Values are 0–1, roughly. */
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
  (
    'so just really actually literally totally obviously clearly very tellement juste vraiment ' +
    'carrement trop tres evidemment'
  ).split(' '),
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
export function stylesOf(reading: Reading, mood: Mood, seen: readonly SeenWord[]): readonly number[] {
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
  for (const { word, from } of seen) {
    const token = tokens[from]
    if (token === undefined || word === '') continue
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
    Math.min(1, Math.log(1 + seen.length) / FULL_LENGTH),
    Number(seen.length < SHORT),
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
    Number(seen.length > 2 && caps > seen.length * 0.6),
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
