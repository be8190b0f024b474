import { readFileSync } from 'node:fs'
import { type MeaningWeights, readMeaningWeights } from './stored.ts'

let weights: MeaningWeights | undefined

/** The weights that `npm run tags -- --write` wrote; read once, when first asked for. */
export function shippedMeanings(): MeaningWeights {
  weights ??= readMeaningWeights(readFileSync(new URL('./weights.bin', import.meta.url)))
  return weights
}
