import { createRequire, findPackageJSON } from 'node:module'
import { dirname, join } from 'node:path'
import type { Spoken } from '../../core/index.ts'
import { PACKS } from '../languages.ts'
import { OTHER_FUNCTION, SHARED } from './language-words.ts'
import type { ReadToken } from './token.ts'

/** A language shows within the first so many units and words. */
const LOOK_AT = 2_000
const LOOK_AT_TOKENS = 300

/** Function words must make up so much of the words, and so much more than the other language's. */
const ENOUGH_SHARE = 0.18
const CLEAR_LEAD = 3
/** Up to so many words the statistical detector guesses; only the word lists are asked. */
const SHORT = 3

/** What a word says for each language, in the order of `PACKS`, and for those that aren't heard. */
interface Weights {
  readonly own: number[]
  other: number
}

const WORDS = weightTable()

function weightTable(): ReadonlyMap<string, Weights> {
  const table = new Map<string, Weights>()
  const of = (word: string): Weights => {
    const entry = table.get(word) ?? { own: PACKS.map(() => 0), other: 0 }
    table.set(word, entry)
    return entry
  }
  const add = (words: string | undefined, at: number, weight: number): void => {
    for (const word of words?.split(' ') ?? []) {
      const { own } = of(word)
      own[at] = Math.max(own[at] ?? 0, weight)
    }
  }
  PACKS.forEach(({ telling }, at) => {
    add(telling.functionWords, at, 1)
    add(telling.contentWords, at, 0.8)
    add(telling.weakWords, at, 0.5)
  })
  for (const word of OTHER_FUNCTION.split(' ')) of(word).other = 0.8
  for (const word of SHARED.split(' ')) {
    const { own } = table.get(word) ?? { own: [] }
    own.forEach((weight, at) => {
      own[at] = weight * 0.3
    })
  }
  return table
}

/**
 * One of the languages that are heard, or `und` for others and what is too short to tell. Function words
 * decide where they can; the statistical detector (eld) is loaded only for what they can't settle.
 */
export function detectLanguage(plain: string, tokens: readonly ReadToken[]): Spoken {
  const head = tokens.length > LOOK_AT_TOKENS ? tokens.slice(0, LOOK_AT_TOKENS) : tokens
  const counted = count(head)
  if (counted.words === 0 || counted.foreign > counted.words / 2) return 'und'
  const { own, other, words } = counted
  const sum = own.reduce((all, one) => all + one, other)
  const decided = own.findIndex((one) => decides(one, sum - one, words))
  if (decided >= 0) return codeOf(decided)
  if (words <= SHORT) {
    const known = byLead(counted)
    if (known !== 'und') return known
    const ending = byEnding(head)
    if (ending !== 'und' || words === 1) return ending
  }
  return statistical(plain.trimStart().slice(0, LOOK_AT), counted)
}

const codeOf = (at: number): Spoken => PACKS[at]?.language ?? 'und'

interface Counted {
  /** In the order of `PACKS`. */
  readonly own: readonly number[]
  readonly other: number
  readonly words: number
  /** Words in other than Latin letters. */
  readonly foreign: number
}

const LATIN = /[a-z]/
const DIGITS = /^[\d.,]+$/

function count(tokens: readonly ReadToken[]): Counted {
  const own = PACKS.map(() => 0)
  let other = 0
  let words = 0
  let foreign = 0
  for (const { lexeme, folded } of tokens) {
    const weights = WORDS.get(lexeme.key)
    if (weights !== undefined) {
      for (let at = 0; at < own.length; at += 1) own[at] = (own[at] ?? 0) + (weights.own[at] ?? 0)
      other += weights.other
      words += 1
    } else if (LATIN.test(folded)) words += 1
    else if (!DIGITS.test(folded)) {
      foreign += 1
      words += 1
    }
  }
  return { own, other, words, foreign }
}

function decides(own: number, others: number, words: number): boolean {
  return own >= 1.5 && own >= words * ENOUGH_SHARE && own >= others * CLEAR_LEAD
}

/** One or two words that no list has: how they end, where only one language has words that end so. */
function byEnding(tokens: readonly ReadToken[]): Spoken {
  const fit = PACKS.filter(({ telling: { ending } }) => tokens.some(({ folded }) => ending?.test(folded)))
  const [only] = fit
  return fit.length === 1 && only !== undefined ? only.language : 'und'
}

function byLead({ own, other }: Counted): Spoken {
  const most = Math.max(...own)
  const alone = own.filter((one) => one === most).length === 1
  return most >= 0.5 && most >= other && alone ? codeOf(own.indexOf(most)) : 'und'
}

/** What the detector says, checked against the words. */
function statistical(text: string, counted: Counted): Spoken {
  const { own } = counted
  const result = detector().detect(text)
  const at = PACKS.findIndex(({ language }) => language === result.language)
  if (at >= 0) {
    const rival = own.reduce((best, one, i) => (i !== at && one > (own[best] ?? -1) ? i : best), -1)
    return codeOf((own[rival] ?? 0) > (own[at] ?? 0) * 2 + 0.5 ? rival : at)
  }
  const scores = result.getScores()
  const best = Math.max(...Object.values(scores), 0)
  const close = PACKS.some(({ language }) => (scores[language] ?? 0) > best * 0.8)
  return close || !result.isReliable() ? byLead(counted) : 'und'
}

interface Detector {
  detect(text: string): { language: string; isReliable(): boolean; getScores(): Record<string, number> }
}

let loaded: Detector | undefined

/** Loaded when first needed: a megabyte that most comments don't ask for. */
function detector(): Detector {
  if (loaded === undefined) {
    // The package's exports offer no way in for require(), so its file is named.
    const manifest = findPackageJSON('eld', import.meta.url)
    if (manifest === undefined) throw new Error('the package eld is not installed; run npm ci')
    const file = join(dirname(manifest), 'src/entries/static.extrasmall.js')
    loaded = (createRequire(import.meta.url)(file) as { eld: Detector }).eld
  }
  return loaded
}
