import { describe, expect, it } from 'vitest'
import { urgency } from '../../src/desk/urgency.ts'

const at = '2026-11-28T10:00:00.000Z'
const waiting = {
  status: 'pending',
  verdict: 'neither',
  comment: { id: 'x', text: 'x', author: {}, venue: { ownership: 'own', kind: 'comments' } },
  receivedAt: at,
  updatedAt: at,
} as const

describe('a held comment in the inbox', () => {
  it('comes before everything else, even what arrived earlier', () => {
    const earlier = { ...waiting, verdict: 'critic', receivedAt: '2026-01-01T00:00:00.000Z' } as const
    expect(urgency({ ...waiting, held: true })).toBeLessThan(urgency(earlier))
    expect(urgency({ ...waiting, held: true })).toBeLessThan(urgency({ ...earlier, status: 'uncertain' }))
  })

  it('is like every other once it is dealt with', () => {
    expect(urgency({ ...waiting, held: true, status: 'dismissed' })).toBe(
      urgency({ ...waiting, status: 'dismissed' }),
    )
  })
})
