import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compiledKernel } from '../../../learning/encoder/compile-kernel.ts'
import { startKernel } from '../../../src/analysis/encoder/kernel.ts'

const BYTES = new URL('../../../src/analysis/encoder/kernel-bytes.ts', import.meta.url)
const sizes = (most: number) => fc.integer({ min: 1, max: most }).map((n) => n * 8)
const SPACE = 1 << 20

interface Product {
  readonly rows: number
  readonly inputs: number
  readonly outputs: number
  readonly x: readonly number[]
  readonly bytes: readonly number[]
}

const products: fc.Arbitrary<Product> = fc
  .record({ rows: fc.integer({ min: 1, max: 9 }), inputs: sizes(12), outputs: sizes(5) })
  .chain((shape) =>
    fc.record({
      rows: fc.constant(shape.rows),
      inputs: fc.constant(shape.inputs),
      outputs: fc.constant(shape.outputs),
      x: list(shape.rows * shape.inputs, fc.float({ min: -50, max: 50, noNaN: true })),
      bytes: list(shape.inputs * shape.outputs, fc.integer({ min: -127, max: 127 })),
    }),
  )

function list(length: number, of: fc.Arbitrary<number>): fc.Arbitrary<number[]> {
  return fc.array(of, { minLength: length, maxLength: length, size: 'max' })
}

function multiplied({ rows, inputs, outputs, x, bytes }: Product, least?: number): readonly number[] {
  const kernel = startKernel(SPACE, rows, inputs)
  const from = kernel.block(rows * inputs)
  const to = kernel.block((rows + 3) * outputs)
  const matrix = { rows: outputs, columns: inputs, bytes: Int8Array.from(bytes), scales: scalesOf(outputs) }
  const dense = kernel.dense(matrix, biasOf(outputs))
  from.numbers.set(x)
  dense.run(from, rows, to, least)
  return [...to.numbers.subarray(0, rows * outputs)]
}

const scalesOf = (outputs: number) => Float32Array.from({ length: outputs }, (_, at) => 0.01 + at / 1000)
const biasOf = (outputs: number) => Float32Array.from({ length: outputs }, (_, at) => at - 2)

describe('the kernel', () => {
  it('is what its source compiles to', async () => {
    expect(readFileSync(BYTES, 'utf8')).toBe(await compiledKernel())
  })

  it('multiplies as one does by hand, as nearly as 16 bits allow', () => {
    fc.assert(
      fc.property(products, (product) => {
        const { rows, inputs, outputs, x, bytes } = product
        const found = multiplied(product)
        const scales = scalesOf(outputs)
        for (let row = 0; row < rows; row++)
          for (let output = 0; output < outputs; output++) {
            let sum = 0
            let most = 0
            let sizes = 0
            for (let at = 0; at < inputs; at++) {
              const number = x[row * inputs + at] ?? 0
              const byte = bytes[output * inputs + at] ?? 0
              sum += number * byte
              most = Math.max(most, Math.abs(number))
              sizes += Math.abs(byte)
            }
            const scale = scales[output] ?? 0
            const allowed = (most / 32_767) * sizes * scale * 0.51 + Math.abs(sum * scale) * 1e-6 + 1e-5
            expect(Math.abs((found[row * outputs + output] ?? 0) - (sum * scale + output - 2))).toBeLessThan(
              allowed,
            )
          }
      }),
      { numRuns: 40 },
    )
  })

  it('lets nothing below the least come out', () => {
    fc.assert(
      fc.property(products, (product) => {
        const free = multiplied(product)
        expect(multiplied(product, 0)).toEqual(free.map((number) => Math.max(0, number)))
      }),
      { numRuns: 10 },
    )
  })

  it('gives a row the same numbers wherever it stands', () => {
    fc.assert(
      fc.property(products, (product) => {
        const { rows, inputs, outputs, x } = product
        const last = multiplied({ ...product, rows: 1, x: x.slice((rows - 1) * inputs) })
        expect(last).toEqual(multiplied(product).slice((rows - 1) * outputs))
      }),
      { numRuns: 10 },
    )
  })

  it('keeps the largest sums there can be', () => {
    for (const inputs of [512, 1536]) {
      const x = Array.from({ length: inputs }, () => 1000)
      const bytes = Array.from({ length: 8 * inputs }, () => -128)
      const [first = 0] = multiplied({ rows: 1, inputs, outputs: 8, x, bytes })
      expect(first).toBeCloseTo(-128 * 1000 * inputs * 0.01 - 2, -2)
    }
  })

  it('compares every row with every row, and mixes them by their shares', () => {
    const [n, size, stride] = [3, 16, 40]
    const kernel = startKernel(SPACE, n, 8)
    const rows = kernel.block(n * stride)
    const likenesses = kernel.block(n * n)
    const mixed = kernel.block(n * size)
    rows.numbers.forEach((_, at) => {
      rows.numbers[at] = ((at * 7) % 11) - 5
    })
    const row = (from: number, at: number) =>
      rows.numbers.subarray(from + at * stride, from + at * stride + size)
    kernel.likenesses(rows, 0, 20, n, size, stride, likenesses)
    kernel.mix(likenesses, rows, 24, n, size, stride, mixed, 0, size)
    for (let i = 0; i < n; i++) {
      const wanted = [0, 1, 2].map(
        (j) => row(0, i).reduce((sum, q, at) => sum + q * (row(20, j)[at] ?? 0), 0) / 4,
      )
      expect([...likenesses.numbers.subarray(i * n, i * n + n)]).toEqual(wanted)
      const sums = Array.from({ length: size }, (_, at) =>
        wanted.reduce((sum, share, j) => sum + share * (row(24, j)[at] ?? 0), 0),
      )
      expect([...mixed.numbers.subarray(i * size, i * size + size)]).toEqual(sums)
    }
  })
})
