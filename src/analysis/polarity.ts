import { createRequire } from 'node:module'
import type { DetectedLanguage, Language, Polarity } from '../core/index.ts'
import { fromNatural } from './natural.ts'
import { fold } from './text/fold.ts'
import type { ReadToken } from './text/token.ts'

const require = createRequire(import.meta.url)

/** natural's French values run from −1 to 1, AFINN's from −5 to 5. */
const FRENCH_SCALE = 5
/** "not good" is bad, though less than "bad"; "not bad" is fair, though less than "good". */
const NEGATED = -0.5

/** Valued by AFINN, but said of products and their makers without praise or blame. */
const NEUTRAL: ReadonlySet<string> = new Set(
  (
    'lol lmao haha hahaha hahahaha rofl joke jokes support like share shared sharing please help ' +
    'want wanted top care huge big clear clearly reach matter'
  ).split(' '),
)

const loaded = new Map<Language, ReadonlyMap<string, number>>()

/** Word values of the general sentiment lexicons: AFINN (`sentiment`) and natural's French one. */
function vocabulary(language: Language): ReadonlyMap<string, number> {
  let values = loaded.get(language)
  if (values === undefined) {
    values = language === 'en' ? english() : french()
    loaded.set(language, values)
  }
  return values
}

function english(): ReadonlyMap<string, number> {
  const labels = require('sentiment/languages/en/labels.json') as Record<string, number>
  const values = new Map<string, number>()
  for (const word of Object.keys(labels)) {
    if (!NEUTRAL.has(word)) values.set(fold(word), labels[word] ?? 0)
  }
  return values
}

function french(): ReadonlyMap<string, number> {
  const forms = fromNatural('sentiment/French/pattern-sentiment-fr.json') as Record<
    string,
    { readonly polarity: string }
  >
  const values = new Map<string, number>()
  for (const form of Object.keys(forms)) {
    const value = Number(forms[form]?.polarity) * FRENCH_SCALE
    if (value !== 0 && Number.isFinite(value)) values.set(fold(form), value)
  }
  return values
}

/** Sums over the tokens; a negated word counts half, the other way round. Nothing in `und`. */
export function polarity(tokens: readonly ReadToken[], language: DetectedLanguage): Polarity {
  let positive = 0
  let negative = 0
  const positiveWords: number[] = []
  const negativeWords: number[] = []
  if (language !== 'und') {
    const values = vocabulary(language)
    for (let i = 0; i < tokens.length; i += 1) {
      const token = tokens[i]
      const raw = token === undefined ? undefined : values.get(token.folded)
      if (raw === undefined || token === undefined) continue
      const value = token.negated ? raw * NEGATED : raw
      if (value > 0) {
        positive += value
        positiveWords.push(i)
      } else {
        negative += value
        negativeWords.push(i)
      }
    }
  }
  return { positive, negative, positiveWords, negativeWords }
}
