import { type Language, outsideLanguage, type Reading, taughtAs } from '../../core/index.ts'
import type { DeepEar, DeepOdds } from './deep-ear.ts'
import type { EarFeatures } from './ear-features.ts'

/*
 * Which stretch of a comment is held: by the quick ear alone, or by both together, where the encoder is at
 * hand.
 */

/** Of a comment so many stretches are shown to the deep ear, those that the quick one hears most in. */
const MOST_ASKED = 4
/** What is held is read again without each of so many words, to see which carry it. */
const READ_WITHOUT = 6

export type Said = Pick<Reading, 'tokens' | 'language' | 'comment'>

type Lines = Readonly<Record<Language, number>>

export interface Weighed {
  /** By its index among the tokens. */
  readonly word: number
  /** What it gives to the log-odds. */
  readonly weight: number
}

export interface Stretch {
  readonly from: number
  readonly to: number
  readonly features: EarFeatures
  /** What the quick ear makes of it. */
  readonly odds: number
}

/** A stretch that is held: log-odds of both ears together, where both were asked. */
export interface Held {
  readonly stretch: Stretch
  readonly odds: number
  readonly deep?: DeepOdds
}

export function heldQuickly(all: readonly Stretch[], { language }: Said, lines: Lines): Held | undefined {
  return loudest(
    all.map((stretch) => ({ stretch, odds: stretch.odds })),
    lineFor(lines, language),
  )
}

/** undefined where the encoder can't be used. */
export function heldByBoth(
  all: readonly Stretch[],
  said: Said,
  deepEar: DeepEar,
): { readonly one: Held | undefined } | undefined {
  const { lines, floor, share } = deepEar.weights
  const asked = all
    .filter(({ odds }) => odds > floor)
    .sort((a, b) => b.odds - a.odds || a.from - b.from)
    .slice(0, MOST_ASKED)
  const heard: Held[] = []
  for (const stretch of asked) {
    const deep = deepEar.odds(textOf(said, stretch), languageOf(said))
    if (deep === undefined) return undefined
    heard.push({ stretch, deep, odds: (1 - share) * stretch.odds + share * deep.held })
  }
  return { one: loudest(heard, lineFor(lines, said.language)) }
}

/** What the odds lose without each word: of those that the quick ear weighs most, a few. */
export function weighedByBoth(
  given: readonly Weighed[],
  { stretch, deep }: Held,
  said: Said,
  deepEar: DeepEar,
): readonly Weighed[] {
  const { share } = deepEar.weights
  return [...given]
    .sort((a, b) => b.weight - a.weight || a.word - b.word)
    .slice(0, READ_WITHOUT)
    .map(({ word, weight }) => {
      const without = deepEar.odds(textOf(said, stretch, word), languageOf(said))
      const lost = (deep?.held ?? 0) - (without?.held ?? 0)
      return { word, weight: (1 - share) * weight + share * lost }
    })
}

/** @param without a word to leave out, by its index */
function textOf({ tokens, comment: { text } }: Said, { from, to }: Stretch, without?: number): string {
  const whole = from === 0 && to === tokens.length
  const start = whole ? 0 : (tokens[from]?.start ?? 0)
  const end = whole ? text.length : (tokens[to - 1]?.end ?? text.length)
  const left = without === undefined ? undefined : tokens[without]
  return left === undefined
    ? text.slice(start, end)
    : text.slice(start, left.start) + text.slice(left.end, end)
}

function languageOf({ language }: Said): Language {
  return taughtAs(language)
}

function lineFor(lines: Lines, language: Said['language']): number {
  const named = outsideLanguage(language)
  return named === 'und' ? Math.max(lines.en, lines.fr) : lines[named]
}

/** The loudest beyond the line; of equals the first. */
function loudest(heard: readonly Held[], line: number): Held | undefined {
  let best: Held | undefined
  for (const one of heard) if (one.odds > (best?.odds ?? line)) best = one
  return best
}
