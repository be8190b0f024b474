import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heuristics } from '../../heuristics/index.ts'
import { shippedWeights } from '../../src/analysis/learned/shipped.ts'
import { readWeightsFile } from '../../src/analysis/learned/stored.ts'
import { PROJECT_ROOT } from '../../src/config.ts'
import { type Comment, LANGUAGES } from '../../src/core/index.ts'
import { createWinnow } from '../../src/main.ts'

const path = join(PROJECT_ROOT, 'src/analysis/learned/weights.bin')
const file = readFileSync(path)
const { header } = readWeightsFile(file)
const { analyzer } = createWinnow({ reading: 'quick' })

const comment = (text: string, more: Partial<Comment> = {}): Comment => ({
  id: '1',
  text,
  language: 'en',
  author: { name: 'Sam' },
  venue: { ownership: 'own', kind: 'forum' },
  ...more,
})
const scoresOf = (text: string, more?: Partial<Comment>) =>
  analyzer.analyze(comment(text, more)).assessment.scores

describe('the weights that are shipped', () => {
  it('are those that docs/accuracy.md was measured with', () => {
    const page = readFileSync(join(PROJECT_ROOT, 'docs/accuracy.md'), 'utf8')
    const hash = createHash('sha256').update(file).digest('hex')
    expect(page.includes(hash), 'docs/accuracy.md is older than the weights: run `npm run evaluate`').toBe(
      true,
    )
  })

  it('stay small, and name their sets and licences', () => {
    expect(file.length).toBeLessThan(6_000_000)
    for (const { rows, license } of header.trainedOn) {
      expect(rows).toBeGreaterThan(10)
      expect(license).toMatch(/MIT|Apache|CC BY|CC0|ours/)
    }
  })

  it('weigh only cues that exist', () => {
    const cues = new Set(heuristics.flatMap((heuristic) => heuristic.cues.map((cue) => cue.id)))
    for (const language of LANGUAGES) {
      const weighed = Object.keys(header.languages[language].cues)
      expect(weighed.length).toBeGreaterThan(50)
      expect(weighed.filter((cue) => !cues.has(cue))).toEqual([])
    }
  })

  it('are refused when they are cut off or none of ours', () => {
    expect(() => readWeightsFile(file.subarray(0, 8))).toThrow(RangeError)
    expect(() => readWeightsFile(Buffer.alloc(100))).toThrow(RangeError)
    const cut = readWeightsFile(file.subarray(0, file.length - 10))
    expect(() => cut.bytes(header.languages.fr.vocabulary)).toThrow(RangeError)
  })

  it('are read once', () => {
    expect(shippedWeights()).toBe(shippedWeights())
  })
})

describe('scores by learned weights', () => {
  it.each([
    [
      'more sarcastic',
      'sarcasm',
      'Oh brilliant, another masterpiece. Slow clap, geniuses.',
      'The meeting is on Tuesday at noon.',
    ],
    [
      'more disdainful',
      'disdain',
      'You are a bunch of pathetic clowns.',
      'I have a question about the invoice.',
    ],
    [
      'more substantial',
      'substance',
      'Since 4.2 the sync fails with error 1107 on my phone.',
      'Love it, great app!',
    ],
  ] as const)('call it %s', (_, score, more, less) => {
    expect(scoresOf(more)[score]).toBeGreaterThan(scoresOf(less)[score])
  })

  it('rule 2: who wrote it and where it stands move no score but those that say so', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        const { 'off-site': _, anonymity: __, ...open } = scoresOf(text)
        const {
          'off-site': _a,
          anonymity: _b,
          ...hidden
        } = scoresOf(text, {
          author: { isAnonymous: true },
          venue: { ownership: 'third-party', kind: 'comments' },
        })
        expect(hidden).toEqual(open)
      }),
      { numRuns: 100 },
    )
  })

  it('stay between 0 and 1 on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const value of Object.values(scoresOf(text))) {
          expect(value).toBeGreaterThanOrEqual(0)
          expect(value).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 100 },
    )
  })

  it.each([
    'woman',
    'man',
    'Muslim',
    'Christian',
    'Polish',
    'gay',
    'Black',
  ])('see no group of people: %s', (group) => {
    expect(scoresOf(`My ${group} neighbour says the export is broken.`)).toEqual(
      scoresOf('My French neighbour says the export is broken.'),
    )
  })
})
