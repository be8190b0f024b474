import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Comment } from '../../src/core/index.ts'
import { createWinnow } from '../../src/main.ts'

/* Posts as people write them, never taught (learning/tags): what each is about. */

const [, ...posts] = readFileSync(join(import.meta.dirname, 'posts.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t'))

/** So many are said as a careful moderator would, at least; without the encoder fewer. */
const FLOOR = { deep: 0.9, quick: 0.85 } as const
/** So many faults and questions may be told otherwise. */
const PLAINLY = { deep: 0.06, quick: 0.12 } as const

/** The likeliest meaning of each, as `meaning: title` where it is another than the moderator's. */
function otherwise(reading: 'quick' | 'deep', of: readonly string[][]): readonly string[] {
  const { analyzer } = createWinnow({ reading })
  return of.flatMap(([, tag = '', , title = '', text = '']) => {
    const comment: Comment = {
      id: '1',
      text: `${title}\n\n${text}`,
      author: {},
      venue: { ownership: 'own', kind: 'forum' },
    }
    const [said] = Object.entries(analyzer.meanings?.(comment) ?? {}).reduce(
      (best, one) => (one[1] > best[1] ? one : best),
      ['nothing', 0],
    )
    return said === tag ? [] : [`${said}: ${title}`]
  })
}

describe.each(['quick', 'deep'] as const)('what posts are about, read %s', (reading) => {
  it('is told as a careful moderator would', () => {
    const wrong = otherwise(reading, posts)
    expect(1 - wrong.length / posts.length, wrong.join('\n')).toBeGreaterThanOrEqual(FLOOR[reading])
  })

  it('is a bug however its mending is asked for, and a question where something is only sought', () => {
    const plain = posts.filter(([, tag]) => tag === 'bug' || tag === 'question')
    expect(otherwise(reading, plain).length).toBeLessThanOrEqual(plain.length * PLAINLY[reading])
  })
})
