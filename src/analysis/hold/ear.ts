import { HOLD_KINDS, type HoldKind } from '../../core/index.ts'
import type { DeepEar, DeepOdds } from './deep-ear.ts'
import { carriedBy, TELL_NOTHING, type WordRange } from './ear-carried.ts'
import { type EarFeatures, earFeatures, heardAs, letterRuns } from './ear-features.ts'
import { heldByBoth, heldQuickly, type Said, type Stretch, weighedByBoth } from './ear-held.ts'
import { type EarWeights, givenBy, heldOdds, oddsOf } from './ear-weights.ts'

/*
 * The second ear: a logistic regression over words, pairs of words and runs of letters, for what the lists
 * don't know. Weights are whole numbers, sums are exact or in a fixed order, and nothing but + × ÷ √ is
 * used: the same text is heard the same on every machine.
 */

/** What the second ear heard: the kind, and the words that carry it, as token ranges. */
export interface Heard {
  readonly kind: HoldKind
  readonly carried: readonly WordRange[]
}

/** So many words are heard together: a sentence or two. */
export const STRETCH = 40
const STEP = 20
/** Of fewer words one alone would decide, unless the deep ear weighs them too; they are left to the lists. */
export const FEWEST = { quick: 6, both: 3 }
/** Of long texts so many words are listened to. */
const MOST_TOKENS = 4_000

/** Where each stretch begins and ends, in words. */
export function stretches(words: number): readonly (readonly [from: number, to: number])[] {
  const out: [number, number][] = []
  for (let from = 0; ; from += STEP) {
    const to = Math.min(words, from + STRETCH)
    if (to > from) out.push([from, to])
    if (to >= words) return out
  }
}

/** @param deepEar where comments are read deeply; without it the quick ear hears alone */
export type SecondEar = (reading: Said, deepEar?: DeepEar) => Heard | undefined

export function createSecondEar(weights: EarWeights): SecondEar {
  return (reading, deepEar) => {
    const { tokens } = reading
    if (tokens.length < (deepEar === undefined ? FEWEST.quick : FEWEST.both)) return undefined
    const words = tokens.slice(0, MOST_TOKENS).map(({ folded }) => heardAs(folded))
    const runs = words.map(letterRuns)
    const all = stretches(words.length).map(([from, to]): Stretch => {
      const features = earFeatures(words.slice(from, to), runs.slice(from, to))
      return { from, to, features, odds: heldOdds(weights, features) }
    })
    const held = (deepEar && heldByBoth(all, reading, deepEar)) ?? {
      one: tokens.length < FEWEST.quick ? undefined : heldQuickly(all, reading, weights.lines),
    }
    if (held.one === undefined) return undefined
    const { stretch, deep } = held.one
    const given = givenBy(weights, stretch.features).map((weight, at) => ({
      weight,
      word: stretch.from + at,
    }))
    const isTelling = (word: number) => !TELL_NOTHING.has(words[word] ?? '')
    const weighed =
      deepEar !== undefined && deep !== undefined
        ? weighedByBoth(
            given.filter(({ word }) => isTelling(word)),
            held.one,
            reading,
            deepEar,
          )
        : given
    return {
      kind: kindOf(weights, stretch.features, deep),
      carried: carriedBy(weighed.length > 0 ? weighed : given, isTelling),
    }
  }
}

function kindOf(weights: EarWeights, features: EarFeatures, deep?: DeepOdds): HoldKind {
  let kind: HoldKind = HOLD_KINDS[0]
  let most = Number.NEGATIVE_INFINITY
  HOLD_KINDS.forEach((one, k) => {
    const odds = oddsOf(weights, features, k + 1) + (weights.kindBiases[k] ?? 0) + (deep?.kinds[k] ?? 0)
    if (odds <= most) return
    most = odds
    kind = one
  })
  return kind
}
