/*
 * Math.exp, Math.tanh, Math.sin and Math.cos may differ in the last digit from one engine to the next. These
 * are made of
 * addition, multiplication and division alone, in a fixed order, so that the same input gives the same output
 * on every machine.
 */

const LN2_HIGH = 0.6931471803691238
const LN2_LOW = 1.9082149292705877e-10
const POWERS = powersOfTwo()

/** e^x within a few units of the last place; 0 below -700, and no larger than e^700. */
export function exp(x: number): number {
  if (x < -700) return 0
  const power = Math.min(x, 700)
  const whole = Math.round(power / Math.LN2)
  const r = power - whole * LN2_HIGH - whole * LN2_LOW
  // Taylor's series on |r| ≤ 0.347, even and odd powers apart; the first term left out is below 4e-18.
  const s = r * r
  const even =
    1 + s * (1 / 2 + s * (1 / 24 + s * (1 / 720 + s * (1 / 40_320 + s * (1 / 3_628_800 + s / 479_001_600)))))
  const odd =
    1 +
    s *
      (1 / 6 + s * (1 / 120 + s * (1 / 5040 + s * (1 / 362_880 + s * (1 / 39_916_800 + s / 6_227_020_800)))))
  return (even + r * odd) * (POWERS[whole + 1100] as number)
}

export function tanh(x: number): number {
  if (x < 0) return -tanh(-x)
  return 1 - 2 / (exp(2 * x) + 1)
}

export function sigmoid(x: number): number {
  return 1 / (1 + exp(-x))
}

/** x × the share of a normal distribution below x, within 2e-7 (Abramowitz and Stegun, 7.1.26). */
export function gelu(x: number): number {
  const size = Math.abs(x) / Math.SQRT2
  const t = 1 / (1 + 0.3275911 * size)
  const series =
    ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t
  const erf = 1 - series * exp(-size * size)
  return 0.5 * x * (1 + (x < 0 ? -erf : erf))
}

/** Shares that add up to 1, in place: e^value over the sum of all, from `start` to `end`. */
export function softmax(values: Float32Array | number[], start: number, end: number): void {
  let most = Number.NEGATIVE_INFINITY
  for (let at = start; at < end; at++) if ((values[at] as number) > most) most = values[at] as number
  let sum = 0
  for (let at = start; at < end; at++) {
    const share = exp((values[at] as number) - most)
    values[at] = share
    sum += share
  }
  for (let at = start; at < end; at++) values[at] = (values[at] as number) / sum
}

/** Sine and cosine of 0 ≤ x ≤ 1. */
export function sineAndCosine(x: number): readonly [sine: number, cosine: number] {
  let sine = 1
  let cosine = 1
  for (let n = 18; n > 0; n -= 2) {
    sine = 1 - (sine * x * x) / (n * (n + 1))
    cosine = 1 - (cosine * x * x) / (n * (n - 1))
  }
  return [sine * x, cosine]
}

/** 2^n at n + 1100, for n from -1100 to 1100, by doubling and halving, which are exact. */
function powersOfTwo(): Float64Array {
  const powers = new Float64Array(2201)
  powers[1100] = 1
  for (let n = 1; n <= 1100; n++) {
    powers[1100 + n] = (powers[1099 + n] as number) * 2
    powers[1100 - n] = (powers[1101 - n] as number) / 2
  }
  return powers
}
