import { exp, sineAndCosine } from './functions.ts'

const LN_10_000 = 9.210340371976184

/**
 * What tells the network where a piece stands: `width / 2` sines, then as many cosines, of the place's number
 * at
 * speeds from 1 down to 1/10,000.
 * @returns `places` rows of `width` numbers
 */
export function timing(places: number, width: number): Float32Array {
  const half = width / 2
  const rows = new Float32Array(places * width)
  for (let at = 0; at < half; at++) {
    const [stepSine, stepCosine] = sineAndCosine(exp((-at * LN_10_000) / (half - 1)))
    // From one place to the next by the sum formulas: no angle ever grows.
    let sine = 0
    let cosine = 1
    for (let place = 0; place < places; place++) {
      rows[place * width + at] = sine
      rows[place * width + half + at] = cosine
      const next = sine * stepCosine + cosine * stepSine
      cosine = cosine * stepCosine - sine * stepSine
      sine = next
    }
  }
  return rows
}
