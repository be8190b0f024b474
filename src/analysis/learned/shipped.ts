import { readFileSync } from 'node:fs'
import { type Learned, learned } from './model.ts'
import { readWeightsFile } from './stored.ts'

let model: Learned | undefined

/** The weights that `npm run train` wrote; read once, when first asked for. */
export function shippedWeights(): Learned {
  model ??= learned(readWeightsFile(readFileSync(new URL('./weights.bin', import.meta.url))))
  return model
}
