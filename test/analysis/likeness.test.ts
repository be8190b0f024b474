import { describe, expect, it } from 'vitest'
import type { Comment } from '../../src/core/index.ts'
import { createWinnow } from '../../src/main.ts'

const { analyzer } = createWinnow()
const assess = (text: string) => {
  const comment: Comment = {
    id: '1',
    text,
    language: 'en',
    author: {},
    venue: { ownership: 'own', kind: 'forum' },
  }
  return analyzer.analyze(comment).assessment
}
const likened = (text: string) =>
  assess(text).counterSignals.filter((finding) => finding.cue === 'substance/likeness')

describe('a complaint that no cue hears', () => {
  it.each([
    'The map opens on Paris whatever city I pick in the settings.',
    'I had to read the seat number out to the usher with my phone torch.',
  ])('is told by its likeness to critics’ comments, with the words that weigh most: %s', (text) => {
    const { verdict, why } = assess(text)
    expect(verdict).toBe('critic')
    expect(why.en).toContain('reads like comments that report a problem')
    const [finding] = likened(text)
    expect(finding?.evidence.length).toBeGreaterThan(0)
    for (const one of finding?.evidence ?? []) {
      if (one.kind !== 'span') throw new Error('no span')
      expect(text.slice(one.start, one.end)).toMatch(/^\S+$/)
    }
  })

  it.each([
    'We are watching from Lisbon tonight.',
    'Lovely evening, thanks to everybody who came!',
    'Best Saturday in ages.',
  ])('is no praise and no chatter: %s', (text) => {
    expect(assess(text).verdict).toBe('neither')
    expect(likened(text)).toEqual([])
  })
})
