import { describe, expect, it } from 'vitest'
import { commonForm } from '../../src/analysis/learned/dialect.ts'
import { knownWords, packWords } from '../../src/analysis/learned/known-words.ts'
import { seenWords } from '../../src/analysis/learned/seen.ts'
import { shippedWeights } from '../../src/analysis/learned/shipped.ts'
import { read } from '../../src/analysis/text/read.ts'
import type { Language } from '../../src/core/index.ts'

const known = knownWords(
  packWords(
    'the of i am a is asked love this not loading my review says it le la de mon avis suis'.split(' '),
  ),
)
const reading = (text: string, language: Language = 'en') =>
  read({ id: '1', text, language, author: {}, venue: { ownership: 'own', kind: 'forum' } })
const seen = (text: string, language: Language = 'en') =>
  seenWords(reading(text, language), known).map(({ word }) => word || '·')

describe('what the learned weights see of a comment', () => {
  it('hides names, and leaves words that only begin a sentence', () => {
    expect(seen('The review of Jamal is not loading')).toEqual(seen('The review of Emily is not loading'))
    expect(seen('Love this. Jamal asked.')).toEqual(['love', 'this', '·', 'asked'])
  })

  it('hides the name of a group as one word, however many it has', () => {
    expect(seen('I am a trans woman')).toEqual(['i', 'am', 'a', '·'])
    expect(seen('mon avis de personne non binaire', 'fr')).toEqual(['mon', 'avis', 'de', '·'])
  })

  it('reads dialect in its common form', () => {
    expect(seen('it ain’t loading bruv')).toEqual(['it', "isn't", 'loading', 'friend'])
    expect(seen('le chum deh', 'fr')).toEqual(['le', 'ami'])
    expect(commonForm('chu', 'fr')).toBe('suis')
    expect(commonForm('chu', 'en')).toBe('chu')
  })

  it('knows a word that was packed', () => {
    expect(known.has('loading')).toBe(true)
    expect(known.has('jamal')).toBe(false)
  })
})

describe('the words that carried a score', () => {
  const carried = (text: string) => shippedWeights().carriers('contempt', reading(text), 2)

  it('stand in the text where they say they stand', () => {
    const text = 'The export stops, you pathetic idiots.'
    for (const { evidence, weight } of carried(text)) {
      expect(text.slice(evidence.start, evidence.end)).toBe(evidence.text)
      expect(weight).toBeGreaterThan(0)
    }
    expect(carried(text).map(({ evidence }) => evidence.text)).toContain('idiots')
  })

  it('are never a name or a group of people', () => {
    const words = carried('Jamal and Aïcha, those French idiots').map(({ evidence }) => evidence.text)
    expect(words).not.toContain('Jamal')
    expect(words).not.toContain('French')
  })

  it('are none where there is nothing to read', () => {
    expect(carried('')).toEqual([])
    expect(
      shippedWeights().carriers('contempt', read({ ...reading('x').comment, text: 'x' }, 'und')),
    ).toEqual([])
  })
})
