import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Encoder } from '../../../src/analysis/encoder/index.ts'
import { ENCODER_FILE, readEncoder } from '../../../src/encoder.ts'

/*
 * The weights that are shipped, against what the tools that made them say of 200 sentences of our own
 * (learning/encoder/README.md has the commands).
 */

interface Recorded {
  /** The checksum of the weights that it was made with. */
  readonly weights: string
  readonly rows: readonly {
    readonly kept: readonly number[]
    readonly heads: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>
  }[]
}

const read = <T>(name: string): T => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'))
const SENTENCES = read<readonly string[]>('./sentences.json')
const PIECES = read<readonly (readonly number[])[]>('./recorded/pieces.json')
const VECTORS = read<Recorded>('./recorded/vectors.json')
const KEPT = 24
const missing = !existsSync(ENCODER_FILE)

describe.skipIf(missing)(
  missing ? `NOT TESTED: ${ENCODER_FILE.pathname} is missing` : 'the shipped weights',
  () => {
    let encoder: Encoder
    beforeAll(() => {
      encoder = readEncoder()
    })

    it('are those that the recorded numbers were made with, and small enough to be installed', () => {
      const file = readFileSync(ENCODER_FILE)
      expect(file.subarray(16, 48).toString('hex')).toBe(VECTORS.weights)
      expect(file.length).toBeLessThan(8_000_000)
    })

    it('say where they come from', () => {
      expect(encoder.about).toMatchObject({
        work: expect.stringContaining('Universal Sentence Encoder'),
        license: 'Apache-2.0',
      })
    })

    it('come with the pieces of the package that they were taught with', () => {
      expect(PIECES).toHaveLength(200)
      SENTENCES.forEach((text, at) => {
        expect({ text, pieces: encoder.pieces(text) }).toEqual({ text, pieces: PIECES[at] })
      })
    })

    it('give vectors within a thousandth, and judgements within five, of what PyTorch makes of them', () => {
      expect(VECTORS.rows).toHaveLength(200)
      VECTORS.rows.forEach(({ kept, heads }, row) => {
        const vector = encoder.encode(SENTENCES[row] ?? '')
        expect(vector).toHaveLength(512)
        kept.forEach((wanted, at) => {
          expect(Math.abs((vector[(row * KEPT + at) % 512] ?? Number.NaN) - wanted)).toBeLessThan(0.001)
        })
        for (const { name, extra } of encoder.heads) {
          const one = Array.from({ length: extra }, (_, at) => Number(at === row % extra))
          const judged = encoder.runHead(vector, one, name)
          expect(Object.keys(judged)).toEqual(Object.keys(heads[name] ?? {}))
          for (const [output, wanted] of Object.entries(heads[name] ?? {}))
            wanted.forEach((share, at) => {
              expect(Math.abs((judged[output]?.[at] ?? Number.NaN) - share)).toBeLessThan(0.005)
            })
        }
      })
    })
  },
)
