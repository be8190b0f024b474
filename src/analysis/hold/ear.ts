import { HOLD_KINDS, type HoldKind, type Language, type Reading } from '../../core/index.ts'
import { type EarFeatures, earFeatures, heardAs, letterRuns } from './ear-features.ts'

/*
 * The second ear: a logistic regression over words, pairs of words and runs of letters, for what the lists don't know.
 * Weights are whole numbers, sums are exact or in a fixed order, and nothing but + × ÷ √ is used: the same text is
 * heard the same on every machine.
 */

/** What the second ear heard: the kind, and the words that carry it, as token ranges. */
export interface Heard {
  readonly kind: HoldKind
  readonly carried: readonly { readonly from: number; readonly to: number }[]
}

export interface EarWeights {
  /** Log-odds beyond which a stretch is held; where the language can't be told, the higher one. */
  readonly lines: Readonly<Record<Language, number>>
  readonly bias: number
  /** Log-odds of `held`, then of each kind, a step of the tables. */
  readonly scales: readonly number[]
  readonly kindBiases: readonly number[]
  readonly words: Int8Array
  readonly runs: Int8Array
}

/** Columns of a table: held at all, then the kinds. */
export const COLUMNS = 1 + HOLD_KINDS.length
/** So many words are heard together: a sentence or two. */
export const STRETCH = 40
const STEP = 20
/** Of fewer words one alone would decide; they are left to the lists. */
const FEWEST = 6
/** Of long texts so many words are listened to. */
const MOST_TOKENS = 4_000
const MOST_CARRIED = 4
/** A word carries when it gives so much of what the weightiest gives. */
const SHARE = 0.35

/** Where each stretch begins and ends, in words. */
export function stretches(words: number): readonly (readonly [from: number, to: number])[] {
  const out: [number, number][] = []
  for (let from = 0; ; from += STEP) {
    const to = Math.min(words, from + STRETCH)
    if (to > from) out.push([from, to])
    if (to >= words) return out
  }
}

export type SecondEar = (reading: Pick<Reading, 'tokens' | 'language'>) => Heard | undefined

export function createSecondEar(weights: EarWeights): SecondEar {
  const { lines } = weights
  const lineOf = { ...lines, und: Math.max(lines.en, lines.fr) }
  return ({ tokens, language }) => {
    const line = lineOf[language]
    if (tokens.length < FEWEST) return undefined
    const words = tokens.slice(0, MOST_TOKENS).map(({ folded }) => heardAs(folded))
    const runs = words.map(letterRuns)
    let best: { odds: number; from: number; features: EarFeatures } | undefined
    for (const [from, to] of stretches(words.length)) {
      const features = earFeatures(words.slice(from, to), runs.slice(from, to))
      const odds = heldOdds(weights, features)
      if (odds > (best?.odds ?? line)) best = { odds, from, features }
    }
    if (best === undefined) return undefined
    const { features, from } = best
    const isTelling = (word: number) => !TELL_NOTHING.has(words[word] ?? '')
    return { kind: kindOf(weights, features), carried: carriedBy(weights, features, from, isTelling) }
  }
}

/** Log-odds of being one to hold. */
export function heldOdds(weights: Omit<EarWeights, 'lines'>, features: EarFeatures): number {
  return weights.bias + oddsOf(weights, features, 0)
}

function kindOf(weights: EarWeights, features: EarFeatures): HoldKind {
  let kind: HoldKind = HOLD_KINDS[0]
  let most = Number.NEGATIVE_INFINITY
  HOLD_KINDS.forEach((one, k) => {
    const odds = oddsOf(weights, features, k + 1) + (weights.kindBiases[k] ?? 0)
    if (odds <= most) return
    most = odds
    kind = one
  })
  return kind
}

/** One column: each family's sum over the root of its size, so that long stretches aren't louder. */
function oddsOf(
  { words, runs, scales }: Omit<EarWeights, 'lines'>,
  features: EarFeatures,
  column: number,
): number {
  let ofWords = 0
  for (const bucket of features.words) ofWords += words[bucket * COLUMNS + column] ?? 0
  let ofRuns = 0
  for (const own of features.runs) for (const bucket of own) ofRuns += runs[bucket * COLUMNS + column] ?? 0
  const { perWord, perRun } = shares(features.words.length, countOf(features.runs))
  return (ofWords * perWord + ofRuns * perRun) * (scales[column] ?? 0)
}

export function countOf(runs: EarFeatures['runs']): number {
  return runs.reduce((sum, own) => sum + own.length, 0)
}

/** What one bucket counts in a stretch with so many of them. */
export function shares(words: number, runs: number): { readonly perWord: number; readonly perRun: number } {
  return { perWord: 1 / Math.sqrt(Math.max(1, words)), perRun: 1 / Math.sqrt(Math.max(1, runs)) }
}

/** The words that gave most, in order; neighbours together. */
function carriedBy(
  weights: EarWeights,
  features: EarFeatures,
  at: number,
  isTelling: (word: number) => boolean,
): Heard['carried'] {
  const given = givenBy(weights, features).map((weight, word) => ({ weight, word: word + at }))
  const telling = given.filter(({ word }) => isTelling(word))
  const among = telling.length > 0 ? telling : given
  const most = Math.max(...among.map(({ weight }) => weight))
  const carriers = among
    .filter(({ weight }) => weight >= SHARE * most)
    .sort((a, b) => b.weight - a.weight || a.word - b.word)
    .slice(0, MOST_CARRIED)
    .map(({ word }) => word)
    .sort((a, b) => a - b)
  const ranges: { from: number; to: number }[] = []
  for (const word of carriers) {
    const last = ranges.at(-1)
    if (last?.to === word) last.to = word + 1
    else ranges.push({ from: word, to: word + 1 })
  }
  return ranges
}

/** What each word gave: its runs, and half of each pair that it stands in. */
function givenBy(weights: EarWeights, features: EarFeatures): number[] {
  const { perWord, perRun } = shares(features.words.length, countOf(features.runs))
  const given = features.runs.map((own) =>
    own.reduce((sum, bucket) => sum + perRun * (weights.runs[bucket * COLUMNS] ?? 0), 0),
  )
  features.words.forEach((bucket, i) => {
    const weight = (perWord * (weights.words[bucket * COLUMNS] ?? 0)) / 2
    for (const owner of [features.owners[2 * i] ?? 0, features.owners[2 * i + 1] ?? 0])
      given[owner] = (given[owner] ?? 0) + weight
  })
  return given
}

/** They weigh, but show nobody anything. */
const TELL_NOTHING: ReadonlySet<string> = new Set(
  (
    'a about after all am an and are as at be been but by can cant could did do does dont for from get got had has ' +
    'have he her here him his how i id if ill im in into is it its ive just like me more my no not now of off on one ' +
    'or our out over she so some than that the their them then there they this to too up us was we were what when ' +
    'where which who why will with wont would you your youre ' +
    'a ai as au aux avec c ca ce ces cette chez comme d dans de des du elle elles en encore est et ete eu il ils j jai ' +
    'je jusqu l la le les leur leurs lui m ma mais me mes meme moi mon n ne nos notre nous on ont ou par pas plus pour ' +
    'pourquoi qu quand que qui quoi s sa sans se ses si son sont sur t ta te tes toi ton tout tous tu un une va vos ' +
    'votre vous vu y'
  ).split(' '),
)
