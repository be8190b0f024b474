import { describe, expect, it } from 'vitest'
import { holdKind, writtenLessons } from '../../learning/holds/lessons.ts'
import { HOLD_KINDS, LANGUAGES } from '../../src/core/index.ts'

describe.each(LANGUAGES)('the sentences that the second ear is taught, %s', (language) => {
  const lessons = writtenLessons(language, 3)

  it('are drawn the same every time, whole, and of every kind', () => {
    expect(writtenLessons(language, 3)).toEqual(lessons)
    expect(new Set(lessons.map(({ kind }) => kind))).toEqual(new Set([...HOLD_KINDS, undefined]))
    expect(lessons.filter(({ text }) => /[{}|]/.test(text) || text === '')).toEqual([])
  })
})

describe('a kind as it is written', () => {
  it('is one that there is, or none', () => {
    expect(holdKind('leak')).toBe('leak')
    expect(holdKind('-')).toBeUndefined()
    expect(() => holdKind('leaks')).toThrow(/leaks/)
  })
})
