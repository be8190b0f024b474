import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseHelplines } from '../../../src/analysis/hold/parse-helplines.ts'

const file = `FR:
  languages: [fr]
  lines:
    - { en: line of France, fr: ligne de France, number: "3114" }
CH:
  languages: [fr]
  lines:
    - { en: line of Switzerland, fr: ligne de Suisse, number: "143" }
US:
  languages: [en]
  lines:
    - { en: line of America, fr: ligne d’Amérique, number: "988" }
`
const countriesOf = (lines: readonly { readonly country: string }[]) => lines.map(({ country }) => country)

describe('the file of help lines', () => {
  it('is asked by language, and in doubt shows everybody', () => {
    const helplines = parseHelplines(file, 'lines.yaml', [])
    expect(countriesOf(helplines('fr'))).toEqual(['FR', 'CH'])
    expect(countriesOf(helplines('en'))).toEqual(['US'])
    expect(countriesOf(helplines('und'))).toEqual(['FR', 'CH', 'US'])
    expect(helplines('en')).toEqual([
      { country: 'US', name: { en: 'line of America', fr: 'ligne d’Amérique' }, number: '988' },
    ])
  })

  it('shows the countries that were set, whatever the language', () => {
    expect(countriesOf(parseHelplines(file, 'lines.yaml', ['CH'])('en'))).toEqual(['CH'])
  })

  it.each([
    ['a number with letters', file.replace('"988"', '"call us"'), 'US.lines.0.number'],
    ['an unknown language', file.replace('[en]', '[de]'), 'US.languages.0'],
    ['a country that is no code', file.replace('US:', 'America:'), 'America'],
    ['a word that nobody knows', file.replace('en: line of France', 'nl: lijn'), 'FR.lines.0'],
    ['no YAML', 'FR: [', 'the whole file'],
  ])('names the place of what is wrong: %s', (_, text, place) => {
    expect(() => parseHelplines(text, 'lines.yaml', [])).toThrow(
      expect.objectContaining({
        code: 'config_invalid',
        problems: [expect.objectContaining({ path: expect.stringContaining(place) })],
      }),
    )
  })

  it('refuses a country that it has no lines for', () => {
    expect(() => parseHelplines(file, 'lines.yaml', ['NZ'])).toThrow(/no help lines for NZ/)
  })

  it('that we ship can be read, and has lines for both languages', () => {
    const helplines = parseHelplines(readFileSync('helplines.yaml', 'utf8'), 'helplines.yaml', [])
    expect(helplines('en').length).toBeGreaterThan(0)
    expect(helplines('fr').length).toBeGreaterThan(0)
  })
})
