import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readHeldOut } from '../../learning/held-out.ts'

const folder = mkdtempSync(join(tmpdir(), 'winnow-held-out-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('what models said of rows that they never saw', () => {
  it('is asked for where it is missing: a page or lines without it would say nothing', () => {
    expect(() => readHeldOut('quick', folder)).toThrow(/npm run train/)
  })

  it('is read by row, and a row may lack one of the two', () => {
    writeFileSync(join(folder, 'deep.en.tsv'), 'set 1\t0.50 -1.25\t2.00 3.00\nset 2\t\t1.00 0.00\n')
    writeFileSync(join(folder, 'deep.fr.tsv'), 'set 3\t0.10 0.20\t\n')
    const { folds, kinds } = readHeldOut('deep', folder)
    expect([...folds]).toEqual([
      ['set 1', [0.5, -1.25]],
      ['set 3', [0.1, 0.2]],
    ])
    expect([...kinds]).toEqual([
      ['set 1', [2, 3]],
      ['set 2', [1, 0]],
    ])
  })
})
