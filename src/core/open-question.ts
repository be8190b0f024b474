import type { EarlierMessage, Reading } from './heuristic.ts'

/** The latest question of ours that nobody but the author has followed up on. */
export function ourOpenQuestion({ earlier }: Pick<Reading, 'earlier'>): EarlierMessage | undefined {
  for (let at = earlier.length - 1; at >= 0; at -= 1) {
    const message = earlier[at]
    if (message === undefined || message.sameAuthor) return undefined
    if (message.fromUs) return message.asks ? message : undefined
  }
  return undefined
}
