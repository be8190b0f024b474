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

describe.each(LANGUAGES)('the sentences in everyday voices, %s', (language) => {
  const voices = writtenLessons(language, 3, 'voices')

  it('are whole, of every kind, and as many that nobody need hold stand among them', () => {
    expect(new Set(voices.map(({ kind }) => kind))).toEqual(new Set([...HOLD_KINDS, undefined]))
    expect(voices.filter(({ text }) => /[{}|]/.test(text) || text === '')).toEqual([])
  })

  it('say which pattern they were drawn from, so that its others can be left out with them', () => {
    const kindsOf = Map.groupBy(voices, ({ pattern }) => pattern)
    for (const own of kindsOf.values()) expect(new Set(own.map(({ kind }) => kind)).size).toBe(1)
  })
})

describe('a kind as it is written', () => {
  it('is one that there is, or none', () => {
    expect(holdKind('leak')).toBe('leak')
    expect(holdKind('-')).toBeUndefined()
    expect(() => holdKind('leaks')).toThrow(/leaks/)
  })
})
