import { describe, expect, it } from 'vitest'
import { acceptedLanguage, doubled, languageOfLocale, shortened, webAddress } from '../../src/core/index.ts'

describe('a wait that grows', () => {
  it.each([
    ['not yet', -1, 5],
    ['at first', 0, 5],
    ['once', 1, 10],
    ['four times', 4, 80],
    ['beyond the longest', 5, 100],
    ['a thousand times', 1_000, 100],
  ])('%s', (_, times, wait) => {
    expect(doubled(5, times, 100)).toBe(wait)
  })
})

describe('a text that is cut', () => {
  it.each([
    ['short', 5, 'short'],
    ['longer', 5, 'long…'],
    ['abc👍', 5, 'abc👍'],
    ['abc👍d', 5, 'abc…'],
  ])('%j to %i: %j', (text, limit, expected) => {
    expect(shortened(text, limit)).toBe(expected)
  })
})

describe('whose language', () => {
  it.each([
    ['fr-CA', 'fr'],
    ['FR', 'fr'],
    ['en_GB', 'en'],
    ['de-DE', 'fr'],
    ['', 'fr'],
    [undefined, 'fr'],
  ])('a locale %j', (locale, expected) => {
    expect(languageOfLocale(locale, 'fr')).toBe(expected)
  })

  it.each([
    ['fr-CH, fr;q=0.9, en;q=0.8', 'fr'],
    ['de, en-US;q=0.7, fr;q=0.3', 'en'],
    ['*', 'en'],
    ['', 'en'],
    [undefined, 'en'],
  ])('a browser that asks for %j', (header, expected) => {
    expect(acceptedLanguage(header, 'en')).toBe(expected)
  })
})

describe('what may become a link', () => {
  it.each([
    ['https://a.example/x', undefined, 'https://a.example/x'],
    ['/x', 'https://a.example/y', 'https://a.example/x'],
    ['/x', undefined, undefined],
    ['javascript:alert(1)', 'https://a.example', undefined],
  ])('%j beside %j', (text, base, expected) => {
    expect(webAddress(text, 100, base)?.href).toBe(expected)
  })
})
