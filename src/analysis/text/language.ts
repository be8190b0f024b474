import { createRequire, findPackageJSON } from 'node:module'
import { dirname, join } from 'node:path'
import type { DetectedLanguage } from '../../core/index.ts'
import {
  EN_CONTENT,
  EN_FUNCTION,
  FR_CONTENT,
  FR_FUNCTION,
  FR_WEAK,
  OTHER_FUNCTION,
  SHARED,
} from './language-words.ts'
import type { ReadToken } from './token.ts'

/** A language shows within the first so many units and words. */
const LOOK_AT = 2_000
const LOOK_AT_TOKENS = 300

/** Function words must make up so much of the words, and so much more than the other language's. */
const ENOUGH_SHARE = 0.18
const CLEAR_LEAD = 3
/** Up to so many words the statistical detector guesses; only the word lists are asked. */
const SHORT = 3

interface Weights {
  readonly en: number
  readonly fr: number
  readonly other: number
}

const WORDS = weightTable()

function weightTable(): ReadonlyMap<string, Weights> {
  const table = new Map<string, { en: number; fr: number; other: number }>()
  const add = (words: string, language: 'en' | 'fr' | 'other', weight: number): void => {
    for (const word of words.split(' ')) {
      const entry = table.get(word) ?? { en: 0, fr: 0, other: 0 }
      entry[language] = Math.max(entry[language], weight)
      table.set(word, entry)
    }
  }
  add(EN_FUNCTION, 'en', 1)
  add(FR_FUNCTION, 'fr', 1)
  add(EN_CONTENT, 'en', 0.8)
  add(FR_CONTENT, 'fr', 0.8)
  add(FR_WEAK, 'fr', 0.5)
  add(OTHER_FUNCTION, 'other', 0.8)
  for (const word of SHARED.split(' ')) {
    const entry = table.get(word)
    if (entry === undefined) continue
    entry.en *= 0.3
    entry.fr *= 0.3
  }
  return table
}

/**
 * `en`, `fr`, or `und` for other languages and what is too short to tell. Function words decide
 * where they can; the statistical detector (eld) is loaded only for what they can't settle.
 */
export function detectLanguage(plain: string, tokens: readonly ReadToken[]): DetectedLanguage {
  const head = tokens.length > LOOK_AT_TOKENS ? tokens.slice(0, LOOK_AT_TOKENS) : tokens
  const counted = count(head)
  if (counted.words === 0 || counted.foreign > counted.words / 2) return 'und'
  const { en, fr, other, words } = counted
  if (decides(en, fr + other, words)) return 'en'
  if (decides(fr, en + other, words)) return 'fr'
  if (words <= SHORT) {
    const known = byLead(en, fr, other)
    if (known !== 'und') return known
    const ending = byEnding(head)
    if (ending !== 'und' || words === 1) return ending
  }
  return statistical(plain.trimStart().slice(0, LOOK_AT), counted)
}

interface Counted {
  readonly en: number
  readonly fr: number
  readonly other: number
  readonly words: number
  /** Words in other than Latin letters. */
  readonly foreign: number
}

const LATIN = /[a-z]/
const DIGITS = /^[\d.,]+$/

function count(tokens: readonly ReadToken[]): Counted {
  let en = 0
  let fr = 0
  let other = 0
  let words = 0
  let foreign = 0
  for (const { lexeme, folded } of tokens) {
    const weights = WORDS.get(lexeme.key)
    if (weights !== undefined) {
      en += weights.en
      fr += weights.fr
      other += weights.other
      words += 1
    } else if (LATIN.test(folded)) words += 1
    else if (!DIGITS.test(folded)) {
      foreign += 1
      words += 1
    }
  }
  return { en, fr, other, words, foreign }
}

function decides(own: number, others: number, words: number): boolean {
  return own >= 1.5 && own >= words * ENOUGH_SHARE && own >= others * CLEAR_LEAD
}

const EN_ENDING = /(?:.ing|ful|less|ness|tally|ally|edly)$/
const FR_ENDING = /(?:eux|euse|euses|ement|ique|iques|aise|eur|asse|oire)$/

/** One or two words that no list has: how they end. */
function byEnding(tokens: readonly ReadToken[]): DetectedLanguage {
  const english = tokens.some((token) => EN_ENDING.test(token.folded))
  const french = tokens.some((token) => FR_ENDING.test(token.folded))
  return english === french ? 'und' : english ? 'en' : 'fr'
}

function byLead(en: number, fr: number, other: number): DetectedLanguage {
  if (en >= 0.5 && en > fr && en >= other) return 'en'
  if (fr >= 0.5 && fr > en && fr >= other) return 'fr'
  return 'und'
}

/** What the detector says, checked against the words. */
function statistical(text: string, { en, fr, other }: Counted): DetectedLanguage {
  const result = detector().detect(text)
  const { language } = result
  if (language === 'en' || language === 'fr') {
    const own = language === 'en' ? en : fr
    const against = language === 'en' ? fr : en
    if (against > own * 2 + 0.5) return language === 'en' ? 'fr' : 'en'
    return language
  }
  const scores = result.getScores()
  const best = Math.max(...Object.values(scores), 0)
  const close = (scores.en ?? 0) > best * 0.8 || (scores.fr ?? 0) > best * 0.8
  if (close || !result.isReliable()) return byLead(en, fr, other)
  return 'und'
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
