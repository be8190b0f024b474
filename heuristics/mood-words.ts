import type { Reading, Token } from '../src/core/index.ts'
import { packOf } from './languages/index.ts'
import { perReading } from './per-reading.ts'

/** Indexes of praise that isn't negated. */
export const praiseAt = perReading((reading) => indexes(reading, 'praise', (token) => !token.negated))

/** Indexes of words for bad situations. */
export const troubleAt = perReading((reading) => indexes(reading, 'trouble', () => true))

function indexes(
  { tokens, language }: Reading,
  kind: 'praise' | 'trouble',
  holds: (token: Token) => boolean,
): readonly number[] {
  const set = packOf(language)?.ironic?.[kind]
  if (set === undefined) return []
  const at: number[] = []
  tokens.forEach((token, index) => {
    if (set.has(token.folded) && holds(token)) at.push(index)
  })
  return at
}
