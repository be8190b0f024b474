import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { holds } from '../../../heuristics/hold/index.ts'
import { createSecondEar, STRETCH, stretches } from '../../../src/analysis/hold/ear.ts'
import { EAR_FILE, readEarFile, shippedEar } from '../../../src/analysis/hold/ear-file.ts'
import type { EarWeights } from '../../../src/analysis/hold/ear-weights.ts'
import { createHearHold } from '../../../src/analysis/hold/hear.ts'
import { read } from '../../../src/analysis/text/read.ts'

const reading = (text: string) =>
  read({ id: 'x', text, author: {}, venue: { ownership: 'own', kind: 'comments' } })
const lists = createHearHold(holds)
const both = createHearHold(holds, shippedEar)

describe('the second ear', () => {
  // In words that no list knows, so that the ear alone is heard.
  it.each([
    ['distress', 'I held on until my son’s graduation as I promised. Nothing keeps me here now.'],
    ['leak', 'Ce courrier est celui d’une inconnue, avec ses résultats et son numéro de dossier.'],
  ])('hears %s where the lists are silent, and shows the words', (kind, text) => {
    expect(lists(reading(text))).toBeUndefined()
    const hold = both(reading(text))
    expect(hold?.kind).toBe(kind)
    for (const one of hold?.evidence ?? []) expect(text.slice(one.start, one.end)).toBe(one.text)
  })

  it('is asked only after the lists', () => {
    const text = 'I want to kill myself tonight'
    expect(both(reading(text))).toEqual(lists(reading(text)))
  })

  it('says a kind only where somebody listens for it', () => {
    const text = 'I held on until my son’s graduation as I promised. Nothing keeps me here now.'
    const others = holds.filter(({ kind }) => kind !== 'distress')
    expect(createHearHold(others, shippedEar)(reading(text))).toBeUndefined()
  })

  it('hears what stands deep in a long comment', () => {
    const ear = (text: string) => shippedEar(reading(text))?.kind
    const grave =
      'I have written the letters to my children and taken all the pills, and nobody will miss me ' +
      'when I am dead.'
    const chatter = 'The blue one was sold out, so we took the green one and a coffee. '
    expect(ear(chatter.repeat(20))).toBeUndefined()
    expect(ear(chatter.repeat(20) + grave)).toBe('distress')
  })

  it('passes over nothing, and listens to a text of any length in steps of half a stretch', () => {
    expect(stretches(0)).toEqual([])
    expect(stretches(STRETCH)).toEqual([[0, STRETCH]])
    const all = stretches(1_000)
    expect(all.at(-1)?.[1]).toBe(1_000)
    expect(all.length).toBeLessThan((2 * 1_000) / STRETCH + 1)
    for (const [i, [from]] of all.slice(1).entries()) expect(from).toBeLessThan(all[i]?.[1] ?? 0)
  })

  it('holds what lies beyond its line, and nothing else', () => {
    const weights = readEarFile(readFileSync(EAR_FILE))
    const ear = (line: number) => (text: string) =>
      createSecondEar({ ...weights, lines: { en: line, fr: line } })(reading(text))
    const morning = 'a good morning to all of you'
    expect(ear(100)(morning)).toBeUndefined()
    expect(ear(-100)(morning)).toBeDefined()
    expect(ear(-100)('a good morning to all')).toBeUndefined()
  })
})

describe('its file', () => {
  const file = readFileSync(EAR_FILE)

  it('is refused when cut off or none of ours', () => {
    expect(() => readEarFile(file.subarray(0, -1))).toThrow(RangeError)
    expect(() => readEarFile(Buffer.from('something else entirely'))).toThrow(RangeError)
  })

  it('holds weights in whole numbers, so that every machine hears the same', () => {
    const { words, runs }: EarWeights = readEarFile(file)
    expect(words).toBeInstanceOf(Int8Array)
    expect(runs).toBeInstanceOf(Int8Array)
  })
})
