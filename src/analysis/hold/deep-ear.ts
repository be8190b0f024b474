import { HOLD_KINDS, type Language } from '../../core/index.ts'

/*
 * What the sentence encoder hears of a hold: a small network over its 512 numbers, for what is said in words
 * that nobody taught. Weights are whole numbers, sums have a fixed order, and nothing but + and × is used,
 * as in the encoder itself: the same text is heard the same on every machine.
 */

/** A layer: signed bytes, a row an output; number = byte × its row's scale. */
export interface DeepEarLayer {
  readonly inputs: number
  readonly outputs: number
  readonly bytes: Int8Array
  readonly scales: readonly number[]
  readonly bias: readonly number[]
}

export interface DeepEarWeights {
  /**
   * Log-odds of both ears together beyond which a stretch is held; where the language can't be told, the
   * higher.
   */
  readonly lines: Readonly<Record<Language, number>>
  /** How much this ear counts of the two, 0–1. */
  readonly share: number
  /** What the quick ear hears less of isn't asked about. */
  readonly floor: number
  /** Checksum of the encoder that it was taught with: another one's numbers mean nothing to it. */
  readonly encoder: string
  readonly layers: readonly [DeepEarLayer, DeepEarLayer]
}

/** Log-odds of being one to hold, and how much it sounds like each kind, in the order of `HOLD_KINDS`. */
export interface DeepOdds {
  readonly held: number
  readonly kinds: readonly number[]
}

/** Outputs of the network. */
export const DEEP_OUTPUTS = 1 + HOLD_KINDS.length
/** A vector of length 1 has small numbers. */
export const TIMES = 8

/** The deep ear where its encoder is at hand. */
export interface DeepEar {
  readonly weights: Pick<DeepEarWeights, 'lines' | 'share' | 'floor'>
  /** undefined where the encoder can't be used: then the quick ear hears alone. */
  odds(text: string, language: Language): DeepOdds | undefined
}

/**
 * @param readWeights called once, when they are first needed
 * @param meaningOf the encoder's vector of a text; undefined where there is none
 */
export function createDeepEar(
  readWeights: () => DeepEarWeights,
  meaningOf: (text: string, language: Language) => ArrayLike<number> | undefined,
): DeepEar {
  let read: DeepEarWeights | undefined
  const weights = () => {
    read ??= readWeights()
    return read
  }
  return {
    get weights() {
      return weights()
    },
    odds(text, language) {
      const vector = meaningOf(text, language)
      return vector === undefined ? undefined : deepOdds(weights(), vector)
    },
  }
}

export function deepOdds(
  { layers: [first, last] }: Pick<DeepEarWeights, 'layers'>,
  vector: ArrayLike<number>,
): DeepOdds {
  const given = Array.from({ length: first.inputs }, (_, at) => TIMES * (vector[at] ?? 0))
  const [held = 0, ...kinds] = through(
    last,
    through(first, given).map((one) => Math.max(0, one)),
  )
  return { held, kinds }
}

function through({ inputs, outputs, bytes, scales, bias }: DeepEarLayer, x: readonly number[]): number[] {
  return Array.from({ length: outputs }, (_, output) => {
    let sum = 0
    for (let at = 0; at < inputs; at += 1) sum += (bytes[output * inputs + at] ?? 0) * (x[at] ?? 0)
    return sum * (scales[output] ?? 0) + (bias[output] ?? 0)
  })
}
