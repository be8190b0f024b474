import { describe, expect, it } from 'vitest'
import { packOf } from '../../../heuristics/languages/index.ts'
import { promisesIn } from '../../../src/analysis/answer/promises/index.ts'
import type { Language } from '../../../src/core/index.ts'

const said = (text: string) => promisesIn(text).map(({ text: words }) => words)

describe.each(['en', 'fr'] as Language[])('what promises something (%s)', (language) => {
  const { entries = [] } = packOf(language)?.promises ?? {}
  const frame = { en: 'Thank you for telling us. ', fr: 'Merci de nous le dire. ' }[language]

  it.each(entries.flatMap(({ hears = [] }) => hears))('hears %j', (sentence) => {
    expect(said(frame + sentence)).toEqual([sentence])
  })
  it.each(entries.flatMap(({ spares = [] }) => spares))('spares %j', (sentence) => {
    expect(said(frame + sentence)).toEqual([])
  })
})

describe('a promise in a reply', () => {
  it('is ours, not what is quoted', () => {
    expect(said('You wrote “we will fix it by Friday”. That was wrong, and we are sorry.')).toEqual([])
  })

  it('stands where it is said, whatever stands before it', () => {
    const text = 'Hello 👋\n\n“{point}”: understood. We’ll keep you posted.\n— Ana'
    const [promise] = promisesIn(text)
    expect(text.slice(promise?.start, promise?.end)).toBe('We’ll keep you posted.')
  })

  it('is bounded: a handful of a reply, a few hundred characters of each', () => {
    const many = promisesIn('We will tell you here. '.repeat(2_000))
    expect(many).toHaveLength(5)
    const [long] = promisesIn(`We will tell you here ${'and there '.repeat(200)}`)
    expect(long?.text.length).toBeLessThanOrEqual(300)
  })
})

describe('the day that a promise names', () => {
  const by = (text: string) => promisesIn(text)[0]?.by
  it.each([
    ['I’ll let you know by Friday.', { kind: 'weekday', day: 5, next: false }],
    ['We will tell you here next Tuesday.', { kind: 'weekday', day: 2, next: true }],
    ['We will tell you here by 12 March.', { kind: 'date', day: 12, month: 3 }],
    ['We’ll get back to you on Friday, March 13th.', { kind: 'date', day: 13, month: 3 }],
    ['We will post an update here on 2026-04-01.', { kind: 'date', day: 1, month: 4, year: 2026 }],
    ['We’ll get back to you within two working days.', { kind: 'in', count: 2, unit: 'working-days' }],
    ['We’ll get back to you within 48 hours.', { kind: 'in', count: 48, unit: 'hours' }],
    ['We will tell you here in the next two weeks.', { kind: 'in', count: 2, unit: 'weeks' }],
    ['I will write to you tomorrow.', { kind: 'in', count: 1, unit: 'days' }],
    ['We will fix it by the end of the month.', { kind: 'end-of', unit: 'month', next: false }],
    ['We will fix it next week.', { kind: 'end-of', unit: 'week', next: true }],
    ['Nous vous tiendrons au courant d’ici vendredi.', { kind: 'weekday', day: 5, next: false }],
    ['Nous vous répondrons mardi prochain.', { kind: 'weekday', day: 2, next: true }],
    ['Nous reviendrons vers vous le 1er mars.', { kind: 'date', day: 1, month: 3 }],
    ['Nous reviendrons vers vous sous 48 heures.', { kind: 'in', count: 48, unit: 'hours' }],
    ['Nous vous répondrons dans les deux jours ouvrés.', { kind: 'in', count: 2, unit: 'working-days' }],
    ['Nous vous répondrons avant la fin de la semaine.', { kind: 'end-of', unit: 'week', next: false }],
    ['Nous vous répondrons après-demain.', { kind: 'in', count: 2, unit: 'days' }],
    ['We will look into what broke last Friday.', null],
    ['Nous vous dirons ce qui ne va plus depuis lundi.', null],
    ['We will tell you here what comes of it.', null],
  ])('%j', (text, expected) => {
    expect(by(text)).toEqual(expected)
  })
})
