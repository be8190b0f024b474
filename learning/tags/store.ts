import type { Layout } from '../../src/analysis/meaning/features.ts'
import { MEANINGS } from '../../src/analysis/meaning/meanings.ts'
import { MAGIC, type StoredMeanings, type StoredModel } from '../../src/analysis/meaning/stored.ts'
import type { PostModel } from './fit.ts'

const WIDTH = MEANINGS.length

/** The weights file as src/analysis/meaning/stored.ts reads it. */
export function meaningFile(
  layout: Layout,
  models: Readonly<Record<'deep' | 'quick', PostModel>>,
  trainedOn: StoredMeanings['trainedOn'],
): Uint8Array {
  const parts: Uint8Array[] = []
  let at = 0
  const stored = (model: PostModel): StoredModel => {
    const starts = Object.values(layout.at)
    const bytes = new Int8Array(layout.end * WIDTH)
    const stretches = starts.map((from, i) => {
      const to = starts[i + 1] ?? layout.end
      const largest = Array.from({ length: WIDTH }, () => 1e-9)
      for (let j = from * WIDTH; j < to * WIDTH; j++)
        largest[j % WIDTH] = Math.max(largest[j % WIDTH] ?? 0, Math.abs(model.weights[j] ?? 0))
      for (let j = from * WIDTH; j < to * WIDTH; j++)
        bytes[j] = Math.round(((model.weights[j] ?? 0) / (largest[j % WIDTH] ?? 1)) * 127)
      return { from, to, scales: largest.map((most) => Number((most / 127).toPrecision(6))) }
    })
    parts.push(new Uint8Array(bytes.buffer))
    const one = { at, biases: model.biases.map((bias) => Number(bias.toFixed(4))), stretches }
    at += bytes.length
    return one
  }
  const header: StoredMeanings = {
    note: 'Written by `npm run tags -- --write`. Log-odds of what a post is about.',
    trainedOn,
    cues: [...layout.cues.keys()],
    models: { deep: stored(models.deep), quick: stored(models.quick) },
  }
  const head = Buffer.from(JSON.stringify(header))
  const start = Buffer.alloc(12)
  start.write(MAGIC, 'latin1')
  start.writeUInt32LE(head.length, 8)
  return Buffer.concat([start, head, ...parts])
}
