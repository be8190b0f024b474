import { describe, expect, it } from 'vitest'
import { type DueSaid, dayOn, dueAt, dueOn } from '../../src/core/index.ts'

const paris = { timeZone: 'Europe/Paris', days: 7 }
/** Monday, 10:00 in Paris. */
const monday = new Date('2026-03-02T09:00:00Z')
const due = (said: DueSaid | null, now = monday, setting = paris) => dueAt(said, now, setting)

describe('by when a promise is due', () => {
  it('is the evening of the day that was named, where the team works', () => {
    expect(due({ kind: 'weekday', day: 5, next: false })).toBe('2026-03-06T17:00:00.000Z')
    expect(due({ kind: 'date', day: 12, month: 3 })).toBe('2026-03-12T17:00:00.000Z')
    expect(due({ kind: 'in', count: 48, unit: 'hours' })).toBe('2026-03-04T09:00:00.000Z')
    expect(due({ kind: 'in', count: 5, unit: 'working-days' })).toBe('2026-03-09T17:00:00.000Z')
    expect(due({ kind: 'end-of', unit: 'week', next: true })).toBe('2026-03-13T17:00:00.000Z')
    expect(due({ kind: 'end-of', unit: 'month', next: false })).toBe('2026-03-31T16:00:00.000Z')
    expect(due({ kind: 'in', count: 1, unit: 'months' }, new Date('2026-01-31T09:00:00Z'))).toBe(
      '2026-02-28T17:00:00.000Z',
    )
  })

  it('is a weekend where a weekend was named, and never where nothing was', () => {
    expect(due({ kind: 'weekday', day: 6, next: false })).toBe('2026-03-07T17:00:00.000Z')
    expect(due(null, new Date('2026-03-07T09:00:00Z'))).toBe('2026-03-16T17:00:00.000Z')
    expect(due(null)).toBe('2026-03-09T17:00:00.000Z')
  })

  it('is six in the evening on the day the clocks change, and after it', () => {
    // In Paris the clocks go forward on 29 March 2026 and back on 25 October.
    expect(due({ kind: 'date', day: 29, month: 3 })).toBe('2026-03-29T16:00:00.000Z')
    expect(due({ kind: 'date', day: 28, month: 3 })).toBe('2026-03-28T17:00:00.000Z')
    expect(due({ kind: 'date', day: 25, month: 10 })).toBe('2026-10-25T17:00:00.000Z')
    expect(due(null, new Date('2026-03-25T09:00:00Z'), { ...paris, days: 5 })).toBe(
      '2026-03-30T16:00:00.000Z',
    )
  })

  it('is never before it was said', () => {
    const evening = new Date('2026-03-06T19:30:00Z')
    expect(due({ kind: 'weekday', day: 5, next: false }, evening)).toBe('2026-03-06T22:59:00.000Z')
    expect(due({ kind: 'weekday', day: 5, next: true }, evening)).toBe('2026-03-13T17:00:00.000Z')
    expect(due({ kind: 'date', day: 1, month: 3 })).toBe('2027-03-01T17:00:00.000Z')
  })

  it('goes by the day where the team works, not by Greenwich’s', () => {
    const late = new Date('2026-03-02T23:30:00Z')
    expect(due({ kind: 'in', count: 1, unit: 'days' }, late)).toBe('2026-03-04T17:00:00.000Z')
    const sydney = { timeZone: 'Australia/Sydney', days: 7 }
    expect(due({ kind: 'in', count: 0, unit: 'days' }, monday, sydney)).toBe('2026-03-02T12:59:00.000Z')
  })

  it('can be chosen as a day', () => {
    expect(dueOn('2026-03-12', 'Europe/Paris')).toBe('2026-03-12T17:00:00.000Z')
    expect(dayOn('2026-03-12T23:30:00.000Z', 'Europe/Paris')).toBe('2026-03-13')
    for (const none of ['', '2026-02-30', '12.3.2026', '2026-13-01'])
      expect(dueOn(none, 'Europe/Paris')).toBeUndefined()
  })
})
