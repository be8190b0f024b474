import type { Finding, Language, Reading } from '../../core/index.ts'
import type { Mood } from '../mood.ts'
import { noisyOr } from '../scores.ts'
import { type Carrier, carriersOf } from './carried.ts'
import { BUCKETS, type Buckets, bucketsOf, FAMILIES, type Family } from './features.ts'
import { type KnownWords, knownWords } from './known-words.ts'
import { outsideHidden, seenWords } from './seen.ts'
import { STYLES, stylesOf } from './styles.ts'

/** What is scored by learned weights; the other signals keep the plain combination of their cues. */
export const LEARNED = ['sarcasm', 'disdain', 'substance', 'detractor'] as const
export type LearnedScore = (typeof LEARNED)[number]

/** One score's weights in one language, as stored, in log-odds. */
export interface StoredWeights {
  /** From this score on it counts as heard (best F1 in cross-validation). */
  readonly threshold: number
  readonly bias: number
  /** Where a set allows it: what turns log-odds into calibrated ones (Platt scaling). */
  readonly calibration?: Calibration
  /** By cue id; times the cue's strength. */
  readonly cues: Readonly<Record<string, number>>
  /** By name of `STYLES`. */
  readonly styles: Readonly<Record<string, number>>
  readonly tables: Readonly<Record<Family, StoredTable>>
}

/** Calibrated log-odds = slope × log-odds + shift; slope > 0, so the ranking stays. */
export interface Calibration {
  readonly slope: number
  readonly shift: number
}

/** A family's `BUCKETS` signed bytes in base64, times `scale`. */
export interface StoredTable {
  readonly scale: number
  readonly bytes: string
}

/** The weights file. */
export interface StoredModel {
  readonly note: string
  readonly trainedOn: readonly { readonly set: string; readonly rows: number; readonly license: string }[]
  /** By language: which words are no names (see known-words.ts). */
  readonly known: Readonly<Partial<Record<Language, string>>>
  readonly weights: Readonly<Record<LearnedScore, Readonly<Partial<Record<Language, StoredWeights>>>>>
}

interface Weights {
  readonly bias: number
  readonly calibration: Calibration
  readonly cues: ReadonlyMap<string, number>
  readonly styles: Float64Array
  readonly tables: Readonly<Record<Family, Table>>
}

interface Table {
  readonly scale: number
  readonly bytes: Int8Array
}

interface Decoded {
  readonly known: KnownWords
  readonly by: Readonly<Record<LearnedScore, Weights>>
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
  /** The words that raised a score most, weightiest first; none without weights for the language. */
  carriers(score: LearnedScore, reading: Reading, most?: number): readonly Carrier[]
}

const MOST_CARRIERS = 3

/** Decodes a language's tables when it is first met. */
export function learned(stored: StoredModel): Learned {
  const decoded = new Map<Language, Decoded | undefined>()
  const weightsOf = (language: Language) => {
    if (!decoded.has(language)) decoded.set(language, decodeAll(stored, language))
    return decoded.get(language)
  }
  return {
    scores(reading, findings, mood) {
      if (reading.language === 'und') return undefined
      const weights = weightsOf(reading.language)
      if (weights === undefined) return undefined
      const seen = seenWords(reading, weights.known)
      const cues = cueStrengths(outsideHidden(reading, seen, findings))
      return weigh(weights.by, bucketsOf(reading, seen), cues, stylesOf(reading, mood, seen))
    },
    carriers(score, reading, most = MOST_CARRIERS) {
      if (reading.language === 'und') return []
      const weights = weightsOf(reading.language)
      if (weights === undefined) return []
      const { tables } = weights.by[score]
      const weightOf = (family: 'words' | 'runs', bucket: number): number =>
        tables[family].scale * (tables[family].bytes[bucket] ?? 0)
      return carriersOf(reading, seenWords(reading, weights.known), weightOf, most)
    },
  }
}

function decodeAll(stored: StoredModel, language: Language): Decoded | undefined {
  const of = (score: LearnedScore): Weights | undefined => {
    const one = stored.weights[score][language]
    return one === undefined ? undefined : decode(one)
  }
  const [sarcasm, disdain, substance, detractor] = LEARNED.map(of)
  if (!sarcasm || !disdain || !substance || !detractor) return undefined
  return { known: knownWords(stored.known[language]), by: { sarcasm, disdain, substance, detractor } }
}

function decode({ bias, calibration, cues, styles, tables }: StoredWeights): Weights {
  return {
    bias,
    calibration: calibration ?? { slope: 1, shift: 0 },
    cues: new Map(Object.entries(cues)),
    styles: Float64Array.from(STYLES, (name) => styles[name] ?? 0),
    tables: {
      words: tableOf('words', tables.words),
      runs: tableOf('runs', tables.runs),
      marks: tableOf('marks', tables.marks),
      letters: tableOf('letters', tables.letters),
    },
  }
}

function tableOf(family: Family, { scale, bytes: base64 }: StoredTable): Table {
  const bytes = new Int8Array(Buffer.from(base64, 'base64'))
  if (bytes.length !== BUCKETS[family])
    throw new RangeError(`a table of ${bytes.length} weights, expected ${BUCKETS[family]}`)
  return { scale, bytes }
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
  buckets: Buckets,
  cues: ReadonlyMap<string, number>,
  styles: readonly number[],
): Readonly<Record<LearnedScore, number>> {
  const of = (score: LearnedScore): number => {
    const one = weights[score]
    let z = one.bias
    for (const [cue, strength] of cues) z += (one.cues.get(cue) ?? 0) * strength
    for (let s = 0; s < styles.length; s++) z += (one.styles[s] ?? 0) * (styles[s] ?? 0)
    for (const family of FAMILIES) z += sumOf(one.tables[family], buckets[family])
    return 1 / (1 + Math.exp(-one.calibration.slope * z - one.calibration.shift))
  }
  return {
    sarcasm: of('sarcasm'),
    disdain: of('disdain'),
    substance: of('substance'),
    detractor: of('detractor'),
  }
}

/** The sum over √n: a long text's many words don't drown its style. */
function sumOf({ scale, bytes }: Table, buckets: readonly number[]): number {
  if (buckets.length === 0) return 0
  let sum = 0
  for (let i = 0; i < buckets.length; i++) sum += bytes[buckets[i] ?? 0] ?? 0
  return (scale * sum) / Math.sqrt(buckets.length)
}
