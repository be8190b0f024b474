import {
  DEEP_OUTPUTS,
  type DeepEarLayer,
  type DeepEarWeights,
  TIMES,
} from '../../src/analysis/hold/deep-ear.ts'
import { HOLD_KINDS } from '../../src/core/index.ts'
import { dice } from './dice.ts'
import type { EarLesson } from './fit-ear.ts'

const HIDDEN = 96
const EPOCHS = 10
const BATCH = 128
const RATE = 0.002
const DECAY = 0.001
/** So many of the numbers are left out at random, that none is leant on. */
const DROPPED = { given: 0.15, hidden: 0.3 }
const [B1, B2] = [0.9, 0.999]

interface Layer {
  readonly inputs: number
  readonly outputs: number
  readonly weight: Float32Array
  readonly bias: Float32Array
}

/** Which way each weight should go. */
type Slopes = Pick<Layer, 'weight' | 'bias'>

/**
 * A network with one hidden layer over the encoder's numbers, by stochastic gradient descent (Adam): held or
 * not, over all lessons; which kind, over what is held. The dice are the same every time.
 */
export function fitDeepEar(lessons: readonly EarLesson[]): DeepEarWeights['layers'] {
  const roll = dice(1)
  const width = lessons[0]?.vector.length ?? 0
  const layers = [layer(width, HIDDEN, roll), layer(HIDDEN, DEEP_OUTPUTS, roll)] as const
  const slopes = [slopesOf(layers[0]), slopesOf(layers[1])] as const
  const steps = layers.flatMap(({ weight, bias }, at) => [
    adam(weight, slopes[at]?.weight ?? weight, DECAY),
    adam(bias, slopes[at]?.bias ?? bias, 0),
  ])
  const mean = lessons.reduce((sum, { weight }) => sum + weight, 0) / lessons.length
  const order = lessons.map((_, i) => i)
  const total = EPOCHS * Math.ceil(lessons.length / BATCH)
  const pass = createPass(layers, slopes, roll)
  let step = 0
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, roll)
    for (let from = 0; from < order.length; from += BATCH) {
      const batch = order.slice(from, from + BATCH)
      for (const { weight, bias } of slopes) {
        weight.fill(0)
        bias.fill(0)
      }
      for (const i of batch) pass(lessons[i] as EarLesson, 1 / (mean * batch.length))
      step += 1
      for (const one of steps) one(step, RATE * (1 - step / total))
    }
  }
  return [quantised(layers[0]), quantised(layers[1])]
}

/** Reads one lesson, and adds up which way each weight should go. */
function createPass(
  [first, last]: readonly [Layer, Layer],
  [slopes1, slopes2]: readonly [Slopes, Slopes],
  roll: () => number,
): (lesson: EarLesson, share: number) => void {
  const given = new Float32Array(first.inputs)
  const hidden = new Float32Array(first.outputs)
  const out = new Float64Array(last.outputs)
  const back = new Float32Array(first.outputs)
  const keep = (dropped: number) => (roll() < dropped ? 0 : 1 / (1 - dropped))
  return ({ vector, kind, weight }, share) => {
    for (let i = 0; i < first.inputs; i += 1) given[i] = TIMES * (vector[i] as number) * keep(DROPPED.given)
    for (let h = 0; h < first.outputs; h += 1) {
      const sum = dot(first.weight, h * first.inputs, given) + (first.bias[h] as number)
      hidden[h] = sum > 0 ? sum * keep(DROPPED.hidden) : 0
    }
    for (let o = 0; o < last.outputs; o += 1)
      out[o] = dot(last.weight, o * last.inputs, hidden) + (last.bias[o] as number)
    const off = offBy(out, kind === undefined ? -1 : HOLD_KINDS.indexOf(kind), weight * share)
    back.fill(0)
    for (let o = 0; o < last.outputs; o += 1) {
      const by = off[o] as number
      if (by === 0) continue
      add(slopes2.bias, o, by)
      for (let h = 0; h < first.outputs; h += 1) {
        const at = o * last.inputs + h
        add(slopes2.weight, at, by * (hidden[h] as number))
        add(back, h, by * (last.weight[at] as number))
      }
    }
    for (let h = 0; h < first.outputs; h += 1) {
      if (hidden[h] === 0) continue
      // What was dropped was passed over; what was kept was made so much larger.
      const by = (back[h] as number) / (1 - DROPPED.hidden)
      add(slopes1.bias, h, by)
      for (let i = 0, at = h * first.inputs; i < first.inputs; i += 1, at += 1)
        add(slopes1.weight, at, by * (given[i] as number))
    }
  }
}

/** By output: how far off it is. `held` for itself; the kinds share one, and only where something is held. */
function offBy(out: Float64Array, kind: number, weight: number): Float64Array {
  const off = new Float64Array(out.length)
  off[0] = weight * (1 / (1 + Math.exp(-(out[0] as number))) - (kind >= 0 ? 1 : 0))
  if (kind < 0) return off
  const most = Math.max(...out.subarray(1))
  const parts = out.subarray(1).map((one) => Math.exp(one - most))
  const sum = parts.reduce((all, one) => all + one, 0)
  parts.forEach((one, k) => {
    off[k + 1] = weight * (one / sum - (k === kind ? 1 : 0))
  })
  return off
}

function adam(
  weights: Float32Array,
  slope: Float32Array,
  decay: number,
): (step: number, rate: number) => void {
  const first = new Float32Array(weights.length)
  const second = new Float32Array(weights.length)
  return (step, rate) => {
    const [c1, c2] = [1 - B1 ** step, 1 - B2 ** step]
    for (let i = 0; i < weights.length; i += 1) {
      const g = slope[i] as number
      const m = B1 * (first[i] as number) + (1 - B1) * g
      const v = B2 * (second[i] as number) + (1 - B2) * g * g
      first[i] = m
      second[i] = v
      const own = weights[i] as number
      weights[i] = own - rate * (m / c1 / (Math.sqrt(v / c2) + 1e-8) + decay * own)
    }
  }
}

function slopesOf({ weight, bias }: Layer): Slopes {
  return { weight: new Float32Array(weight.length), bias: new Float32Array(bias.length) }
}

function add(to: Float32Array, at: number, by: number): void {
  to[at] = (to[at] as number) + by
}

function dot(weights: Float32Array, from: number, x: Float32Array): number {
  let sum = 0
  for (let i = 0; i < x.length; i += 1) sum += (weights[from + i] as number) * (x[i] as number)
  return sum
}

function layer(inputs: number, outputs: number, roll: () => number): Layer {
  const spread = Math.sqrt(3 / inputs)
  const weight = Float32Array.from({ length: inputs * outputs }, () => spread * (2 * roll() - 1))
  return { inputs, outputs, weight, bias: new Float32Array(outputs) }
}

function shuffle(order: number[], roll: () => number): void {
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = Math.floor(roll() * (i + 1))
    ;[order[i], order[j]] = [order[j] as number, order[i] as number]
  }
}

function quantised({ inputs, outputs, weight, bias }: Layer): DeepEarLayer {
  const rows = Array.from({ length: outputs }, (_, o) => weight.subarray(o * inputs, (o + 1) * inputs))
  const scales = rows.map((row) => row.reduce((most, x) => Math.max(most, Math.abs(x)), 0) / 127 || 1)
  const bytes = Int8Array.from(weight, (x, at) => Math.round(x / (scales[Math.floor(at / inputs)] ?? 1)))
  return { inputs, outputs, bytes, scales, bias: [...bias] }
}
