import type { Finding, Language, Reading } from '../../core/index.ts'
import type { Mood } from '../mood.ts'
import { noisyOr } from '../scores.ts'
import { BUCKETS, bucketsOf, STYLES, stylesOf } from './features.ts'

/** What is scored by learned weights; the other signals keep the plain combination of their cues. */
export const LEARNED = ['sarcasm', 'disdain', 'substance', 'detractor'] as const
export type LearnedScore = (typeof LEARNED)[number]

/** One score's weights in one language, as stored, in log-odds. */
export interface StoredWeights {
  /** From this score on it counts as heard (best F1 in cross-validation). */
  readonly threshold: number
  readonly bias: number
  /** By cue id; times the cue's strength. */
  readonly cues: Readonly<Record<string, number>>
  /** By name of `STYLES`. */
  readonly styles: Readonly<Record<string, number>>
  readonly words: StoredTable
  readonly runs: StoredTable
}

/** `BUCKETS` signed bytes in base64, times `scale`. */
export interface StoredTable {
  readonly scale: number
  readonly bytes: string
}

/** The weights file. */
export interface StoredModel {
  readonly note: string
  readonly trainedOn: readonly { readonly set: string; readonly rows: number; readonly license: string }[]
  readonly weights: Readonly<Record<LearnedScore, Readonly<Partial<Record<Language, StoredWeights>>>>>
}

interface Weights {
  readonly bias: number
  readonly cues: ReadonlyMap<string, number>
  readonly styles: Float64Array
  readonly words: Int8Array
  readonly wordScale: number
  readonly runs: Int8Array
  readonly runScale: number
}

export interface Learned {
  /**
   * Strengths 0–1 by learned weights; undefined for a language without
   * weights. The same features serve all of them, so they are read once.
   */
  scores(
    reading: Reading,
    findings: readonly Finding[],
    mood: Mood,
  ): Readonly<Record<LearnedScore, number>> | undefined
}

/** Decodes each table when its language is first met. */
export function learned(stored: StoredModel): Learned {
  const decoded = new Map<Language, Readonly<Record<LearnedScore, Weights>> | undefined>()
  const weightsOf = (language: Language) => {
    if (!decoded.has(language)) decoded.set(language, decodeAll(stored, language))
    return decoded.get(language)
  }
  return {
    scores(reading, findings, mood) {
      if (reading.language === 'und') return undefined
      const weights = weightsOf(reading.language)
      return weights === undefined
        ? undefined
        : weigh(weights, reading, cueStrengths(findings), stylesOf(reading, mood))
    },
  }
}

function decodeAll(
  stored: StoredModel,
  language: Language,
): Readonly<Record<LearnedScore, Weights>> | undefined {
  const of = (score: LearnedScore): Weights | undefined => {
    const one = stored.weights[score][language]
    return one === undefined ? undefined : decode(one)
  }
  const [sarcasm, disdain, substance, detractor] = LEARNED.map(of)
  if (!sarcasm || !disdain || !substance || !detractor) return undefined
  return { sarcasm, disdain, substance, detractor }
}

function decode({ bias, cues, styles, words, runs }: StoredWeights): Weights {
  return {
    bias,
    cues: new Map(Object.entries(cues)),
    styles: Float64Array.from(STYLES, (name) => styles[name] ?? 0),
    words: bytesOf(words),
    wordScale: words.scale,
    runs: bytesOf(runs),
    runScale: runs.scale,
  }
}

function bytesOf(table: StoredTable): Int8Array {
  const bytes = new Int8Array(Buffer.from(table.bytes, 'base64'))
  if (bytes.length !== BUCKETS)
    throw new RangeError(`a table of ${bytes.length} weights, expected ${BUCKETS}`)
  return bytes
}

/** How strongly each cue was heard, 0–1. */
export function cueStrengths(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const byCue = new Map<string, Finding[]>()
  for (const finding of findings) {
    const known = byCue.get(finding.cue)
    if (known === undefined) byCue.set(finding.cue, [finding])
    else known.push(finding)
  }
  return new Map([...byCue].map(([cue, heard]) => [cue, noisyOr(heard)]))
}

function weigh(
  weights: Readonly<Record<LearnedScore, Weights>>,
  reading: Reading,
  cues: ReadonlyMap<string, number>,
  styles: readonly number[],
): Readonly<Record<LearnedScore, number>> {
  const buckets = bucketsOf(reading.tokens)
  const of = (score: LearnedScore): number => {
    const one = weights[score]
    let z = one.bias
    for (const [cue, strength] of cues) z += (one.cues.get(cue) ?? 0) * strength
    for (let s = 0; s < styles.length; s++) z += (one.styles[s] ?? 0) * (styles[s] ?? 0)
    z += one.wordScale * meanOf(one.words, buckets.words) + one.runScale * meanOf(one.runs, buckets.runs)
    return 1 / (1 + Math.exp(-z))
  }
  return {
    sarcasm: of('sarcasm'),
    disdain: of('disdain'),
    substance: of('substance'),
    detractor: of('detractor'),
  }
}

/** The sum over √n: a long text's many words don't drown its style. */
function meanOf(table: Int8Array, buckets: readonly number[]): number {
  if (buckets.length === 0) return 0
  let sum = 0
  for (let i = 0; i < buckets.length; i++) sum += table[buckets[i] ?? 0] ?? 0
  return sum / Math.sqrt(buckets.length)
}
