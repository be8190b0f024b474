import { createRequire } from 'node:module'
import { type Learned, learned } from './model.ts'
import type { StoredModel } from './stored.ts'

const require = createRequire(import.meta.url)
let model: Learned | undefined

/** The weights that `npm run train` wrote; read once, when first asked for. */
export function shippedWeights(): Learned {
  model ??= learned(require('./weights.json') as StoredModel)
  return model
}
