/**
 * L2-regularised logistic regression by L-BFGS: deterministic, no randomness, no dependency on the
 * order of features. Weights may be pulled towards a prior other than zero, so that what we know of
 * the language holds where the data are silent (MAP estimate with a Gaussian prior).
 * Method: Nocedal & Wright, Numerical Optimization, algorithm 7.5, with Armijo backtracking.
 */

/** A sparse row: `index[k]` has the value `value[k]`. */
export interface SparseRow {
  readonly index: ArrayLike<number>
  readonly value: ArrayLike<number>
}

export interface FitOptions {
  /** Number of features; the bias is kept apart, unpenalised. */
  readonly features: number
  /** Strength of the pull towards `prior`, for each feature (> 0). */
  readonly penalty: (feature: number) => number
  /** Where each weight is pulled to; 0 when missing. */
  readonly prior?: (feature: number) => number
  /** Weight of each row, 1 when missing. */
  readonly rowWeight?: (row: number) => number
  readonly iterations?: number
}

export interface LinearModel {
  readonly weights: Float64Array
  readonly bias: number
}

/** The row's log-odds under the model. */
export function logOdds(model: LinearModel, row: SparseRow): number {
  let sum = model.bias
  for (let k = 0; k < row.index.length; k++)
    sum += (model.weights[row.index[k] ?? 0] ?? 0) * (row.value[k] ?? 0)
  return sum
}

export const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z))

const HISTORY = 8
/** The fit ends when a step gains less than this share of the loss. */
const ENOUGH = 1e-6

/** Rows end to end: one pass over flat arrays is several times faster than over objects. */
interface Packed {
  readonly start: Int32Array
  readonly index: Int32Array
  readonly value: Float32Array
}

function pack(rows: readonly SparseRow[]): Packed {
  const start = new Int32Array(rows.length + 1)
  rows.forEach((row, r) => {
    start[r + 1] = (start[r] ?? 0) + row.index.length
  })
  const size = start[rows.length] ?? 0
  const index = new Int32Array(size)
  const value = new Float32Array(size)
  rows.forEach((row, r) => {
    index.set(row.index, start[r])
    value.set(row.value, start[r])
  })
  return { start, index, value }
}

/** @param labels 0 or 1 (or a share in between) for each row */
export function fitLogistic(
  rows: readonly SparseRow[],
  labels: readonly number[],
  options: FitOptions,
): LinearModel {
  const size = options.features + 1
  const penalty = Float64Array.from({ length: options.features }, (_, j) => options.penalty(j))
  const prior = Float64Array.from({ length: options.features }, (_, j) => options.prior?.(j) ?? 0)
  const rowWeight = Float64Array.from(rows, (_, r) => options.rowWeight?.(r) ?? 1)
  const { start, index, value } = pack(rows)

  const objective = (w: Float64Array, gradient: Float64Array): number => {
    gradient.fill(0)
    let loss = 0
    const bias = w[size - 1] ?? 0
    let biasGradient = 0
    for (let r = 0; r < rows.length; r++) {
      const from = start[r] as number
      const to = start[r + 1] as number
      let z = bias
      for (let k = from; k < to; k++) z += (w[index[k] as number] as number) * (value[k] as number)
      const y = labels[r] ?? 0
      const c = rowWeight[r] as number
      loss += c * (z > 0 ? Math.log1p(Math.exp(-z)) + (1 - y) * z : Math.log1p(Math.exp(z)) - y * z)
      const d = c * (sigmoid(z) - y)
      for (let k = from; k < to; k++) {
        const j = index[k] as number
        gradient[j] = (gradient[j] as number) + d * (value[k] as number)
      }
      biasGradient += d
    }
    gradient[size - 1] = biasGradient
    for (let j = 0; j < options.features; j++) {
      const off = (w[j] as number) - (prior[j] as number)
      if (off === 0) continue
      loss += 0.5 * (penalty[j] as number) * off * off
      gradient[j] = (gradient[j] as number) + (penalty[j] as number) * off
    }
    return loss
  }

  let w = new Float64Array(size)
  w.set(prior)
  let gradient = new Float64Array(size)
  let loss = objective(w, gradient)
  const steps: { s: Float64Array; y: Float64Array; rho: number }[] = []

  for (let i = 0; i < (options.iterations ?? 80); i++) {
    const direction = descent(gradient, steps)
    const slope = -dot(direction, gradient)
    let rate = 1
    const next = new Float64Array(size)
    const nextGradient = new Float64Array(size)
    let nextLoss = loss
    for (let tries = 0; tries < 25; tries++, rate /= 2) {
      for (let j = 0; j < size; j++) next[j] = (w[j] as number) - rate * (direction[j] as number)
      nextLoss = objective(next, nextGradient)
      if (nextLoss <= loss + 1e-4 * rate * slope) break
    }
    const s = difference(next, w)
    const y = difference(nextGradient, gradient)
    const sy = dot(s, y)
    if (sy > 1e-12) {
      steps.push({ s, y, rho: 1 / sy })
      if (steps.length > HISTORY) steps.shift()
    }
    const gain = Math.abs(loss - nextLoss) / Math.max(1, Math.abs(nextLoss))
    w = next
    gradient = nextGradient
    loss = nextLoss
    if (gain < ENOUGH) break
  }
  return { weights: w.slice(0, options.features), bias: w[size - 1] ?? 0 }
}

/** The two-loop recursion: an approximation of the inverse Hessian times the gradient. */
function descent(
  gradient: Float64Array,
  steps: readonly { s: Float64Array; y: Float64Array; rho: number }[],
): Float64Array {
  const q = Float64Array.from(gradient)
  const alphas: number[] = []
  for (let i = steps.length - 1; i >= 0; i--) {
    const step = steps[i]
    if (step === undefined) continue
    const alpha = step.rho * dot(step.s, q)
    alphas[i] = alpha
    addScaled(q, step.y, -alpha)
  }
  const last = steps.at(-1)
  const scale =
    last === undefined
      ? 1 / (Math.sqrt(dot(gradient, gradient)) || 1)
      : dot(last.s, last.y) / dot(last.y, last.y)
  for (let j = 0; j < q.length; j++) q[j] = (q[j] as number) * scale
  steps.forEach((step, i) => {
    addScaled(q, step.s, (alphas[i] ?? 0) - step.rho * dot(step.y, q))
  })
  return q
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let j = 0; j < a.length; j++) sum += (a[j] as number) * (b[j] as number)
  return sum
}

function difference(a: Float64Array, b: Float64Array): Float64Array {
  const out = new Float64Array(a.length)
  for (let j = 0; j < a.length; j++) out[j] = (a[j] as number) - (b[j] as number)
  return out
}

function addScaled(target: Float64Array, source: Float64Array, factor: number): void {
  for (let j = 0; j < target.length; j++) target[j] = (target[j] as number) + factor * (source[j] as number)
}
