/**
 * Winnow as a library: counts what the comments of a JSONL file read as, and shows the critic
 * with the firmest evidence. Run it with: npm run -s example -- examples/comments.jsonl
 */
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { type AnalysisResult, createWinnow } from 'winnow'

const winnow = createWinnow({ brand: 'Acme Notes', ownPlaces: ['forum.acme.example'] })
const path = process.argv[2] ?? new URL('comments.jsonl', import.meta.url)
const counts = new Map<string, number>()
let critic: AnalysisResult | undefined

/** How much was found that speaks for substance. */
function firmness({ counterSignals }: AnalysisResult): number {
  return counterSignals.reduce((sum, { strength }) => sum + strength, 0)
}

for await (const line of createInterface({
  input: createReadStream(path),
  crlfDelay: Number.POSITIVE_INFINITY,
})) {
  if (line.trim() === '') continue
  const result = winnow.analyze(JSON.parse(line))
  counts.set(result.verdict, (counts.get(result.verdict) ?? 0) + 1)
  if (result.verdict === 'critic' && firmness(result) > (critic === undefined ? 0 : firmness(critic)))
    critic = result
}

for (const [verdict, count] of counts) process.stdout.write(`${verdict}: ${count}\n`)
if (critic !== undefined) process.stdout.write(`answer first: ${critic.id} — ${critic.because[0]}\n`)
