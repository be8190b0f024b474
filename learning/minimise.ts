/**
 * L-BFGS: deterministic, no randomness, no dependency on the order of the parameters.
 * Method: Nocedal & Wright, Numerical Optimization, algorithm 7.5, with Armijo backtracking.
 */

/** Writes the gradient at `w` into `gradient` and returns the loss there. */
export type Objective = (w: Float64Array, gradient: Float64Array) => number

const HISTORY = 8
/** The search ends when a step gains less than this share of the loss. */
const ENOUGH = 1e-6
const MOST_HALVINGS = 25

interface Step {
  readonly s: Float64Array
  readonly y: Float64Array
  readonly rho: number
}

/** @param start is not changed @returns where the loss is smallest, as far as `iterations` steps lead */
export function minimise(objective: Objective, start: Float64Array, iterations: number): Float64Array {
  let w = Float64Array.from(start)
  let gradient = new Float64Array(w.length)
  let loss = objective(w, gradient)
  const steps: Step[] = []
  for (let i = 0; i < iterations; i++) {
    const direction = descent(gradient, steps)
    const slope = -dot(direction, gradient)
    const next = new Float64Array(w.length)
    const nextGradient = new Float64Array(w.length)
    let nextLoss = loss
    for (let tries = 0, rate = 1; tries < MOST_HALVINGS; tries++, rate /= 2) {
      for (let j = 0; j < w.length; j++) next[j] = (w[j] as number) - rate * (direction[j] as number)
      nextLoss = objective(next, nextGradient)
      if (nextLoss <= loss + 1e-4 * rate * slope) break
    }
    remember(steps, difference(next, w), difference(nextGradient, gradient))
    const gain = Math.abs(loss - nextLoss) / Math.max(1, Math.abs(nextLoss))
    w = next
    gradient = nextGradient
    loss = nextLoss
    if (gain < ENOUGH) break
  }
  return w
}

function remember(steps: Step[], s: Float64Array, y: Float64Array): void {
  const curvature = dot(s, y)
  if (curvature <= 1e-12) return
  steps.push({ s, y, rho: 1 / curvature })
  if (steps.length > HISTORY) steps.shift()
}

/** The two-loop recursion: an approximation of the inverse Hessian times the gradient. */
function descent(gradient: Float64Array, steps: readonly Step[]): Float64Array {
  const q = Float64Array.from(gradient)
  const alphas: number[] = []
  for (const [i, { s, y, rho }] of [...steps.entries()].reverse()) {
    const alpha = rho * dot(s, q)
    alphas[i] = alpha
    addScaled(q, y, -alpha)
  }
  const last = steps.at(-1)
  const scale =
    last === undefined
      ? 1 / (Math.sqrt(dot(gradient, gradient)) || 1)
      : dot(last.s, last.y) / dot(last.y, last.y)
  for (let j = 0; j < q.length; j++) q[j] = (q[j] as number) * scale
  for (const [i, { s, y, rho }] of steps.entries()) addScaled(q, s, (alphas[i] ?? 0) - rho * dot(y, q))
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
