import { join } from 'node:path'
import { jsonLines } from '../json-lines.ts'

/** Who feels that doesn't write what is to be held; one in so many is taken. */
const HARMLESS = new Set(
  (
    'admiration amusement approval caring confusion curiosity excitement gratitude joy love optimism pride ' +
    'realization relief surprise'
  ).split(' '),
)
const ONE_IN = 2

/** Comments that people wrote about other things: Reddit's friendly ones, and reviews of apps. */
export function everydayTexts(folder: string): readonly string[] {
  const reddit = jsonLines<{ text: string; emotions: readonly string[] }>(join(folder, 'goemotions.jsonl'))
    .filter(({ emotions }) => emotions.every((one) => HARMLESS.has(one)))
    .map(({ text }) => text)
  const reviews = ['garmin', 'huawei'].flatMap((set) =>
    jsonLines<{ text: string }>(join(folder, `app-reviews-${set}.jsonl`)).map(({ text }) => text),
  )
  return [...reddit, ...reviews].filter((_, i) => i % ONE_IN === 0)
}
