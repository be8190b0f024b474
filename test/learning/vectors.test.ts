import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DIMENSIONS, wordVectors } from '../../learning/vectors.ts'
import type { Language } from '../../src/core/index.ts'

const vectors = wordVectors()

function likeness(a: readonly [Language, string], b: readonly [Language, string]): number {
  const of = ([language, word]: readonly [Language, string]): Float32Array => {
    const at = vectors[language].words.indexOf(word)
    expect(at, word).toBeGreaterThanOrEqual(0)
    return vectors[language].vectors.subarray(at * DIMENSIONS, (at + 1) * DIMENSIONS)
  }
  const dot = (x: Float32Array, y: Float32Array) => x.reduce((sum, value, d) => sum + value * (y[d] ?? 0), 0)
  const [u, v] = [of(a), of(b)]
  return dot(u, v) / Math.sqrt(dot(u, u) * dot(v, v))
}

describe('French words have the vectors of the English ones that say the same', () => {
  it.each([
    ['chien', 'dog', 'music'],
    ['menteuse', 'liar', 'train'],
    ['ridicules', 'ridiculous', 'battery'],
    ['rembourser', 'refund', 'singer'],
  ])('%s is nearer to %s than to %s', (french, near, far) => {
    expect(likeness(['fr', french], ['en', near])).toBeGreaterThan(
      likeness(['fr', french], ['en', far]) + 0.2,
    )
  })

  it('a word that stands in the glossary keeps its own sense beside a verb’s form', () => {
    expect(likeness(['fr', 'compte'], ['en', 'account'])).toBeGreaterThan(0.9)
  })
})

describe('the glossary', () => {
  const lines = readFileSync(join(import.meta.dirname, '../../learning/vectors/fr.tsv'), 'utf8')
    .trim()
    .split('\n')

  it('has an entry a line: a folded word, a tab, English words that have vectors', () => {
    const known = new Set(vectors.en.words)
    for (const line of lines) {
      expect(line).toMatch(/^[a-z']+(?:\((?:er|ir|re|e|s)\))?\t[a-z]+(?: [a-z]+)*$/)
      for (const gloss of (line.split('\t')[1] ?? '').split(' ')) expect(known.has(gloss), line).toBe(true)
    }
  })

  it('has no word twice', () => {
    const entries = lines.map((line) => line.split('\t')[0])
    expect(new Set(entries).size).toBe(entries.length)
  })
})
