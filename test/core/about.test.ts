import { describe, expect, it } from 'vitest'
import { aboutUs } from '../../src/core/index.ts'

const keywords = ['Acme', 'Café Noir']
const about = (text: string, title = '', exclusions: readonly string[] = []) =>
  aboutUs({ text, title }, { keywords, exclusions })

describe('is it about us?', () => {
  it.each<[string, string, readonly string[], string | undefined]>([
    ['ACME is slow', '', [], 'Acme'],
    ['(acme)', '', [], 'Acme'],
    ['@acme: why?', '', [], 'Acme'],
    ['l’Acme de ma sœur', '', [], 'Acme'],
    ['at the cafe  noir', '', [], 'Café Noir'],
    ['macmen and acmes', '', [], undefined],
    ['so slow', 'Acme, three months on', [], 'Acme'],
    ['Acme Corp fell', '', ['Acme Corp'], undefined],
    ['Acme Corp sued Acme', '', ['Acme Corp'], 'Acme'],
    ['Acme Corporation fell', '', ['Acme Corp'], 'Acme'],
    ['Acme and a roadrunner', '', ['roadrunner'], undefined],
    ['Acme', 'The roadrunner', ['roadrunner'], undefined],
    ['', '', [], undefined],
  ])('%j under %j without %j: %s', (text, title, exclusions, word) => {
    expect(about(text, title, exclusions)?.word).toBe(word)
  })

  it('says where the word stands', () => {
    expect(about('Acme', 'Acme')?.where).toBe('text')
    expect(about('slow', 'Acme')?.where).toBe('title')
  })

  it('without words everything is, but for what is excluded', () => {
    const all = (text: string) => aboutUs({ text, title: '' }, { keywords: [], exclusions: ['roadrunner'] })
    expect([all('anything'), all('a roadrunner')]).toEqual([null, undefined])
  })

  it('takes no longer for a text that nearly names us over and over', () => {
    const begun = performance.now()
    expect(about('acmea '.repeat(16_000), '', ['acmea corp'.repeat(7)])).toBeUndefined()
    expect(performance.now() - begun).toBeLessThan(1_000)
  })
})
