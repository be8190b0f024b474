import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { encoderSum } from '../../../learning/holds/encoder-sum.ts'
import { createDeepEar, type DeepEar, deepOdds, TIMES } from '../../../src/analysis/hold/deep-ear.ts'
import { createSecondEar } from '../../../src/analysis/hold/ear.ts'
import {
  DEEP_EAR_FILE,
  EAR_FILE,
  readDeepEarFile,
  readEarFile,
  shippedDeepEar,
} from '../../../src/analysis/hold/ear-file.ts'
import { read } from '../../../src/analysis/text/read.ts'
import { HOLD_KINDS } from '../../../src/core/index.ts'
import { ENCODER_FILE } from '../../../src/encoder.ts'

const reading = (text: string) =>
  read({ id: 'x', text, author: {}, venue: { ownership: 'own', kind: 'comments' } }, 'en')
const quick = readEarFile(readFileSync(EAR_FILE))
const ear = createSecondEar(quick)
const leak = HOLD_KINDS.map((kind) => (kind === 'leak' ? 99 : 0))

/** A stand-in that hears so much of a text, and keeps what it was asked. */
function standIn(held: (text: string) => number | undefined, asked: string[] = [], floor = -99): DeepEar {
  return {
    weights: { lines: { en: 0, fr: 0 }, share: 0.5, floor },
    odds(text) {
      asked.push(text)
      const one = held(text)
      return one === undefined ? undefined : { held: one, kinds: leak }
    },
  }
}

const ordinary = 'The blue one was sold out so we took the green cup home'
const grave = 'I have written the letters to my children and taken all the pills, nobody will miss me'

describe('the deep ear beside the quick one', () => {
  it('holds what the quick one alone would not, says which kind, and shows the word it rests on', () => {
    expect(ear(reading(ordinary))).toBeUndefined()
    const heard = ear(
      reading(ordinary),
      standIn((text) => (text.includes('cup') ? 99 : 40)),
    )
    expect(heard?.kind).toBe('leak')
    const { tokens } = reading(ordinary)
    const shown = heard?.carried.flatMap(({ from, to }) => tokens.slice(from, to).map(({ folded }) => folded))
    expect(shown).toContain('cup')
  })

  it('always shows a word, though none speaks for it by itself', () => {
    const heard = ear(
      reading(ordinary),
      standIn(() => 99),
    )
    expect(heard?.carried.length).toBeGreaterThan(0)
    expect(heard?.carried.every(({ from, to }) => to > from)).toBe(true)
  })

  it('takes back what the quick one heard wrongly', () => {
    expect(ear(reading(grave))).toBeDefined()
    expect(
      ear(
        reading(grave),
        standIn(() => -99),
      ),
    ).toBeUndefined()
  })

  it('lets short comments be heard that are left to the lists without it', () => {
    expect(
      ear(
        reading('the cup broke'),
        standIn(() => 99),
      ),
    ).toBeDefined()
    expect(
      ear(
        reading('the cup'),
        standIn(() => 99),
      ),
    ).toBeUndefined()
    expect(
      ear(
        reading('the cup broke'),
        standIn(() => undefined),
      ),
    ).toBeUndefined()
  })

  it('where the encoder can’t be used, the quick one hears as if there were no other', () => {
    const none = standIn(() => undefined)
    expect(ear(reading(grave), none)).toEqual(ear(reading(grave)))
    expect(ear(reading(ordinary), none)).toBeUndefined()
  })

  it('is not asked about what the quick one hears nothing in', () => {
    const asked: string[] = []
    ear(
      reading(ordinary),
      standIn(() => 99, asked, 99),
    )
    expect(asked).toEqual([])
  })

  it('is asked about a few stretches of a long text, the gravest among them', () => {
    const asked: string[] = []
    ear(
      reading(`${`${ordinary}. `.repeat(100)}${grave}. ${`${ordinary}. `.repeat(100)}`),
      standIn(() => -99, asked),
    )
    expect(asked.length).toBeLessThanOrEqual(4)
    expect(asked.some((text) => text.includes('taken all the pills'))).toBe(true)
  })
})

describe('its network', () => {
  const first = {
    inputs: 2,
    outputs: 2,
    bytes: Int8Array.from([1, 0, 0, 1]),
    scales: [0.5, 2],
    bias: [0, -1],
  }
  const last = {
    inputs: 2,
    outputs: 2,
    bytes: Int8Array.from([3, -1, 0, 1]),
    scales: [1, 1],
    bias: [0.25, 0],
  }

  it('adds up whole weights by their rows’ scales, and passes on nothing below nought', () => {
    // 0.5 × 8 × 1 = 4 and 2 × 8 × −1 − 1 < 0; 3 × 4 + 0.25.
    expect(deepOdds({ layers: [first, last] }, [1, -1])).toEqual({ held: 12.25, kinds: [0] })
    expect(TIMES).toBe(8)
  })

  it('is read once, when it is first asked', () => {
    let times = 0
    const weights = () => {
      times += 1
      return { ...readDeepEarFile(readFileSync(DEEP_EAR_FILE)), layers: [first, last] as const }
    }
    const deep = createDeepEar(weights, (text) => (text === '' ? undefined : [1, 1]))
    expect(times).toBe(0)
    expect(deep.odds('', 'en')).toBeUndefined()
    deep.odds('a', 'en')
    deep.odds('b', 'en')
    expect(times).toBe(1)
  })
})

describe('its file', () => {
  const file = readFileSync(DEEP_EAR_FILE)

  it('was taught with the encoder that ships', () => {
    expect(readDeepEarFile(file).encoder).toBe(encoderSum(readFileSync(ENCODER_FILE)))
  })

  it('holds whole numbers, and a number for each kind', () => {
    const { layers } = readDeepEarFile(file)
    for (const { bytes } of layers) expect(bytes).toBeInstanceOf(Int8Array)
    expect(shippedDeepEar(() => new Float32Array(512)).odds('a', 'fr')?.kinds).toHaveLength(HOLD_KINDS.length)
  })

  it('is refused when cut off, too long, or none of ours', () => {
    expect(() => readDeepEarFile(file.subarray(0, -1))).toThrow(RangeError)
    expect(() => readDeepEarFile(Buffer.concat([file, Buffer.from('x')]))).toThrow(RangeError)
    expect(() => readDeepEarFile(readFileSync(EAR_FILE))).toThrow(RangeError)
  })
})
