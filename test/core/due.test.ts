import { describe, expect, it } from 'vitest'
import { type DueSaid, dayOn, daysOffSaid, dueAt, dueOn, hoursOn, WEEKENDS } from '../../src/core/index.ts'

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

describe('until when an answer is waited for', () => {
  const on = (from: string, hours = 72, daysOff = WEEKENDS) =>
    hoursOn(new Date(from), hours, { timeZone: 'Europe/Paris', daysOff })

  it('is so many hours on, days off not counted', () => {
    expect(on('2026-03-02T09:00:05.000Z')).toBe('2026-03-05T09:00:05.000Z')
    // Friday to Wednesday.
    expect(on('2026-03-06T15:30:00Z')).toBe('2026-03-11T15:30:00.000Z')
    expect(on('2026-03-06T15:30:00Z', 1)).toBe('2026-03-06T16:30:00.000Z')
    expect(on('2026-03-06T22:30:00Z', 1)).toBe('2026-03-08T23:30:00.000Z')
  })

  it('begins with the first working hour where it is asked on a day off', () => {
    expect(on('2026-03-07T15:00:00Z', 24)).toBe('2026-03-09T23:00:00.000Z')
  })

  it('is the same time of day when the clocks change in between', () => {
    expect(on('2026-03-27T09:00:00Z', 24)).toBe('2026-03-30T08:00:00.000Z')
    expect(on('2026-10-23T08:00:00Z', 24, { weekdays: [], dates: [] })).toBe('2026-10-24T08:00:00.000Z')
    expect(on('2026-10-24T08:00:00Z', 24, { weekdays: [], dates: [] })).toBe('2026-10-25T09:00:00.000Z')
  })

  it('passes over holidays, of every year and of one', () => {
    const daysOff = daysOffSaid('Saturday, sunday, 12-25 2026-12-24')
    expect(daysOff).toEqual({ weekdays: [6, 7], dates: ['12-25', '2026-12-24'] })
    expect(on('2026-12-23T09:00:00Z', 24, daysOff)).toBe('2026-12-28T09:00:00.000Z')
    expect(due(null, new Date('2026-12-17T09:00:00Z'), { ...paris, ...(daysOff && { daysOff }) })).toBe(
      '2026-12-28T17:00:00.000Z',
    )
  })

  it('ends, however many days are off', () => {
    const dates = Array.from({ length: 366 }, (_, day) =>
      new Date(Date.UTC(2024, 0, day + 1)).toISOString().slice(5, 10),
    )
    expect(on('2026-03-02T09:00:00Z', 72, { weekdays: [6, 7], dates })).toMatch(/^20/)
  })

  it.each([
    'someday',
    '13-40',
    '2026-02-30',
    '',
    'monday, tuesday, wednesday, thursday, friday, saturday, sunday',
  ])('no such days off: %s', (said) => expect(daysOffSaid(said)).toBeUndefined())
})
