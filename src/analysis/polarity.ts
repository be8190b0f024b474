import { createRequire } from 'node:module'
import type { Polarity, Spoken, WordValues } from '../core/index.ts'
import { packOf } from './languages.ts'
import { fromNatural } from './natural.ts'
import { fold } from './text/fold.ts'
import type { ReadToken } from './text/token.ts'

const require = createRequire(import.meta.url)

/** natural's French values run from −1 to 1, AFINN's from −5 to 5. */
const FRENCH_SCALE = 5
/** "not good" is bad, though less than "bad"; "not bad" is fair, though less than "good". */
const NEGATED = -0.5

const loaded = new Map<Spoken, ReadonlyMap<string, number>>()

/** Word values of a general sentiment vocabulary. */
function vocabulary(language: Spoken): ReadonlyMap<string, number> {
  let values = loaded.get(language)
  if (values === undefined) {
    values = valuesOf(packOf(language)?.values)
    loaded.set(language, values)
  }
  return values
}

function valuesOf(known: WordValues | undefined): ReadonlyMap<string, number> {
  if (known === undefined) return new Map()
  if ('values' in known) return new Map(Object.entries(known.values))
  return known.library === 'afinn' ? afinn(known.neutral) : patternFrench()
}

function afinn(neutral: ReadonlySet<string>): ReadonlyMap<string, number> {
  const labels = require('sentiment/languages/en/labels.json') as Record<string, number>
  const values = new Map<string, number>()
  for (const word of Object.keys(labels)) {
    if (!neutral.has(word)) values.set(fold(word), labels[word] ?? 0)
  }
  return values
}

function patternFrench(): ReadonlyMap<string, number> {
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
export function polarity(tokens: readonly ReadToken[], language: Spoken): Polarity {
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
