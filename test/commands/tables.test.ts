import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { run } from '../../src/commands/run.ts'
import { tableOutput } from '../../src/commands/table-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'winnow-tables-'))
const at = (name: string) => join(folder, name)
afterAll(() => rmSync(folder, { recursive: true, force: true }))
afterEach(() => vi.restoreAllMocks())

/**
 * Cells that a spreadsheet would run, that XML can't hold, that are numbers, and one that is too long for
 * Excel.
 */
const CELLS = ['=1+1', '+A1', '-2', '-cmd|x', '@SUM(A1)', '\u0000\u0007 bell', 'É ; "quoted"\nline', '0']

async function written(name: string, rows: readonly (readonly string[])[]) {
  const to = tableOutput(at(name), name.endsWith('xlsx') ? 'xlsx' : 'csv', { delimiter: ';' })
  for (const row of rows) await to.row(row)
  await to.end()
}

describe('a table', () => {
  it('as CSV is marked as UTF-8 and runs no formula; a number stays one', async () => {
    await written('a.csv', [['name'], CELLS])
    const bytes = readFileSync(at('a.csv'))
    expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf')
    const [, cells] = parse(bytes, { bom: true, delimiter: ';', relax_column_count: true }) as string[][]
    expect(cells).toEqual([
      "'=1+1",
      "'+A1",
      '-2',
      "'-cmd|x",
      "'@SUM(A1)",
      '\u0000\u0007 bell',
      'É ; "quoted"\nline',
      '0',
    ])
    expect(statSync(at('a.csv')).mode & 0o077).toBe(0)
  })

  it('as a workbook holds texts alone, within what Excel takes', async () => {
    await written('a.xlsx', [CELLS, ['x'.repeat(40_000)]])
    const [cells, long] = (await readSheet(at('a.xlsx'))) as unknown as string[][]
    expect(cells).toEqual([...CELLS.slice(0, 5), expect.stringMatching(/bell$/), ...CELLS.slice(6)])
    expect(long?.[0]?.length).toBe(32_767)
    expect(statSync(at('a.xlsx')).mode & 0o077).toBe(0)
  })
})

describe('winnow analyze', () => {
  const quiet = () => vi.spyOn(process.stderr, 'write').mockReturnValue(true)

  it('writes a workbook with the input’s columns, the verdict, the reasons and a draft', async () => {
    quiet()
    writeFileSync(at('avis.csv'), 'N°;Commentaire;Note\n7;"It crashes since 3.2; I lost two hours.";1\n')
    expect(await run(['node', 'winnow', 'analyze', '--quick', at('avis.csv'), '--out', at('r.xlsx')])).toBe(0)
    const [header = [], row = []] = (await readSheet(at('r.xlsx'))) as unknown as (string | null)[][]
    expect(header.slice(0, 4)).toEqual(['N°', 'Commentaire', 'Note', 'verdict'])
    expect(row.slice(0, 4)).toEqual(['7', 'It crashes since 3.2; I lost two hours.', '1', 'critic'])
    for (const name of ['reasons', 'draft']) expect(row[header.indexOf(name)]).toMatch(/\w/)
  })

  it('counts a row that is too long among the rows of the file', async () => {
    const told = quiet()
    writeFileSync(at('long.csv'), `id,text\n1,${'x'.repeat(17 * 1024 * 1024)}\n`)
    expect(await run(['node', 'winnow', 'analyze', '--quick', at('long.csv'), '--out', at('l.csv')])).toBe(1)
    expect(told.mock.calls.join('')).toMatch(/, 1 row\..*1 line was no comment/s)
  })
})
