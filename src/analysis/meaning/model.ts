import { type Comment, type Heuristic, type Meanings, taughtAs } from '../../core/index.ts'
import { createListener } from '../assess.ts'
import { inEnglish } from '../deep.ts'
import type { Encoder } from '../encoder/index.ts'
import type { Learned } from '../learned/model.ts'
import { shownText } from '../learned/shown.ts'
import { read, type TextReading } from '../text/read.ts'
import { layoutOf, type Row, rowOf } from './features.ts'
import { MEANINGS } from './meanings.ts'
import type { MeaningWeights } from './stored.ts'

/**
 * What a post is about: how likely each meaning is. The same text, the same numbers; linear in its length.
 */
export type SortPost = (comment: Comment) => Meanings

/**
 * @param load the sentence encoder; undefined where there is none, then other weights are used
 * @param file of the weights; both are called once, when first needed
 */
export function createSort(
  heuristics: readonly Heuristic[],
  learned: Learned,
  load: () => Encoder | undefined,
  file: () => MeaningWeights,
): SortPost {
  const hear = createListener(heuristics)
  let made: ((comment: Comment) => Meanings) | undefined
  return (comment) => {
    made ??= make()
    return made(comment)
  }

  function make(): (comment: Comment) => Meanings {
    const { header, weights } = file()
    const layout = layoutOf(header.cues)
    const encoder = load()
    const kind = encoder === undefined ? 'quick' : 'deep'
    const table = weights(kind, layout.end)
    const { biases } = header.models[kind]
    return (comment) => {
      const heard = hear(read(comment))
      const vector = encoder && vectorOf(encoder, heard.reading, learned)
      return sharesOf(rowOf(layout, heard, learned, vector), table, biases)
    }
  }
}

/** The encoder knows English only, and is shown no names. */
export function vectorOf(encoder: Encoder, reading: TextReading, learned: Learned): Float32Array {
  const language = taughtAs(reading.language)
  return encoder.encode(inEnglish(shownText(reading, learned.known(language)), language))
}

export function sharesOf(
  { index, value }: Row,
  weights: ArrayLike<number>,
  biases: readonly number[],
): Meanings {
  const width = MEANINGS.length
  const z = Float64Array.from(biases)
  for (let k = 0; k < index.length; k++) {
    const at = (index[k] as number) * width
    for (let o = 0; o < width; o++)
      z[o] = (z[o] as number) + (value[k] as number) * (weights[at + o] as number)
  }
  const most = Math.max(...z)
  const raised = z.map((one) => Math.exp(one - most))
  const sum = raised.reduce((total, one) => total + one, 0)
  return Object.fromEntries(MEANINGS.map((meaning, i) => [meaning, (raised[i] ?? 0) / sum])) as Meanings
}
