import { type HeadLayer, type StoredHead, unreadable } from './file.ts'
import { gelu, sigmoid, softmax } from './functions.ts'

/** By the output's name, one number 0–1 for each of its labels, in the order of the file. */
export type Judged = Readonly<Record<string, readonly number[]>>

/** A few small dense layers over a vector and some numbers more. */
export interface Head {
  readonly name: string
  /** How many numbers it wants beside the vector. */
  readonly extra: number
  readonly labels: Readonly<Record<string, readonly string[]>>
  /** @throws RangeError for another number of extra numbers */
  run(vector: Float32Array, extra?: readonly number[]): Judged
}

/** @param width of the vectors @throws WinnowError `weights_unreadable` */
export function createHead({ name, times, outputs, layers }: StoredHead, width: number): Head {
  const total = outputs.reduce((sum, { labels }) => sum + labels.length, 0)
  const extra = (layers[0]?.inputs ?? 0) - width
  const chained = layers.every((layer, at) => at === 0 || layer.inputs === layers[at - 1]?.outputs)
  if (extra < 0 || !chained || layers.at(-1)?.outputs !== total)
    throw unreadable(`the layers of "${name}" don't fit together`)

  return {
    name,
    extra,
    labels: Object.fromEntries(outputs.map((output) => [output.name, output.labels])),
    run(vector, more = []) {
      if (more.length !== extra) throw new RangeError(`the head "${name}" takes ${extra} extra numbers`)
      let numbers = [...Array.from(vector, (number) => number * times), ...more]
      for (const layer of layers) numbers = through(layer, numbers)
      let at = 0
      return Object.fromEntries(
        outputs.map(({ name: output, as, labels }) => {
          const logits = numbers.slice(at, at + labels.length)
          at += labels.length
          if (as === 'sigmoid') return [output, logits.map(sigmoid)]
          softmax(logits, 0, logits.length)
          return [output, logits]
        }),
      )
    },
  }
}

function through({ inputs, outputs, weight, bias, activation }: HeadLayer, x: readonly number[]): number[] {
  return Array.from({ length: outputs }, (_, output) => {
    let sum = bias[output] as number
    for (let at = 0; at < inputs; at++) sum += (weight[output * inputs + at] as number) * (x[at] as number)
    return activation === 'gelu' ? gelu(sum) : sum
  })
}
