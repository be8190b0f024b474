import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { heuristics } from '../../heuristics/index.ts'
import { PhraseMatcher } from '../../src/analysis/phrases.ts'
import type { LexiconEntry } from '../../src/core/index.ts'

const root = join(import.meta.dirname, '../../heuristics')
const signals = [
  'sarcasm',
  'disdain',
  'deflection',
  'off-site',
  'anonymity',
  'substance',
  'experience',
] as const

/** A cue's file declares its id; other files of a folder are what its cues share. */
function cueFiles(signal: string): string[] {
  return readdirSync(join(root, signal))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
    .filter((name) => /\bid: '/.test(readFileSync(join(root, signal, `${name}.ts`), 'utf8')))
}

const lexicons = signals
  .filter((signal) => readdirSync(join(root, 'lexicons')).includes(signal))
  .flatMap((signal) =>
    readdirSync(join(root, 'lexicons', signal)).map((file) => ({
      name: `${signal}/${file}`,
      text: readFileSync(join(root, 'lexicons', signal, file), 'utf8'),
    })),
  )

describe('the registry', () => {
  it('lists the seven signals once each', () => {
    expect(heuristics.map((heuristic) => heuristic.signal)).toEqual(signals)
  })

  it.each(signals)('lists every cue of %s under its file’s name', (signal) => {
    const listed = heuristics.find((heuristic) => heuristic.signal === signal)?.cues ?? []
    expect(listed.map((cue) => cue.id).toSorted()).toEqual(
      cueFiles(signal)
        .map((name) => `${signal}/${name}`)
        .toSorted(),
    )
    expect(listed.every((cue) => cue.signal === signal)).toBe(true)
  })
})

describe.each(lexicons)('lexicon $name', ({ name, text }) => {
  const entries = JSON.parse(text) as LexiconEntry[]

  it('belongs to a cue and has one entry a line', () => {
    const id = name.replace(/\.(?:en|fr)\.json$/, '')
    expect(heuristics.flatMap((heuristic) => heuristic.cues).some((cue) => cue.id === id)).toBe(true)
    expect(text.trim().split('\n')).toHaveLength(entries.length + 2)
  })

  it('is understood by the matcher', () => {
    expect(() => new PhraseMatcher([{ id: name, lexicon: entries }])).not.toThrow()
  })

  it('has no phrase twice, and a note and a readable phrase everywhere', () => {
    const phrases = entries.map((entry) => entry.phrase)
    expect(phrases.filter((phrase, at) => phrases.indexOf(phrase) !== at)).toEqual([])
    for (const { phrase, note, strength } of entries) {
      expect(note.trim(), phrase).not.toBe('')
      expect(phrase).toBe(phrase.toLowerCase())
      if (strength !== undefined) {
        expect(strength, phrase).toBeGreaterThan(0)
        expect(strength, phrase).toBeLessThanOrEqual(1)
      }
    }
  })
})

it.each(['en', 'fr'])('holds at least 300 phrases for %s', (language) => {
  const count = lexicons
    .filter(({ name }) => name.endsWith(`.${language}.json`))
    .reduce((sum, { text }) => sum + (JSON.parse(text) as unknown[]).length, 0)
  expect(count).toBeGreaterThanOrEqual(300)
})
