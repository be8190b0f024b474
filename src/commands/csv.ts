import type { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import { stringify } from 'csv-stringify/sync'
import type { AnalysisResult } from '../analysis/contract/output.ts'
import { LIMITS, SIGNALS, WinnowError } from '../core/index.ts'
import type { BadLine } from './analyze-stream.ts'
import type { NumberedLine } from './lines.ts'

/** How the columns of a CSV file are called in the contract: `author.name`, `venue.kind` and so on. */
const NESTED = /^(author|venue)\.([A-Za-z]{1,40})$/
const TRUE = /^(?:true|yes|1)$/i
const FALSE = /^(?:false|no|0)$/i
const BOOLEANS: ReadonlySet<string> = new Set(['addressesUs', 'author.isAnonymous', 'author.hasAvatar'])

/**
 * Rows of a CSV file with a header; `text` is required, and without an `id` the row's number serves.
 * Empty cells are missing values.
 */
export async function* csvRows(stream: Readable): AsyncGenerator<NumberedLine> {
  const parser = stream.pipe(
    parse({
      bom: true,
      columns: (header: string[]) => header.map((name) => name.trim()),
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: LIMITS.text * 8,
      delimiter: [',', ';', '\t'],
    }),
  )
  stream.once('error', (error) => parser.destroy(error))
  let line = 0
  try {
    for await (const row of parser as AsyncIterable<Readonly<Record<string, string>>>) {
      line += 1
      if (line === 1 && row.text === undefined)
        throw new WinnowError('invalid_input', 'The CSV file has no column called text.', {
          problems: [{ path: 'text', expected: 'a column of that name in the first line' }],
        })
      yield { line, bytes: parser.info.bytes, value: commentOf(row, line) }
    }
  } catch (error) {
    if (error instanceof WinnowError) throw error
    // The parser's own message may quote the text.
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable'
    yield {
      line: line + 1,
      bytes: parser.info.bytes,
      problem: new WinnowError('invalid_input', `The CSV file can't be read on from here (${code}).`),
    }
  }
}

function commentOf(row: Readonly<Record<string, string>>, line: number): unknown {
  const comment: Record<string, unknown> = {}
  const nested: Record<string, Record<string, unknown>> = {}
  for (const [column, cell] of Object.entries(row)) {
    if (cell === '' && column !== 'text') continue
    const value = BOOLEANS.has(column) ? booleanOf(cell) : cell
    const [, outer, inner] = NESTED.exec(column) ?? []
    if (outer === undefined || inner === undefined) comment[column] = value
    else {
      nested[outer] ??= {}
      nested[outer][inner] = value
    }
  }
  return { ...comment, ...nested, id: row.id === undefined || row.id === '' ? String(line) : row.id }
}

function booleanOf(cell: string): unknown {
  return TRUE.test(cell) ? true : FALSE.test(cell) ? false : cell
}

const SCORES = ['detractor', 'tone', 'substance', ...SIGNALS] as const
const COLUMNS = [
  'id',
  'language',
  'verdict',
  ...SCORES,
  'strategy',
  'because',
  'draft',
  'complete',
  'error',
] as const

/** The first line of a CSV output. */
export function csvHeader(): string {
  return stringify([[...COLUMNS]])
}

/** One result as a CSV line. Cells that a spreadsheet would run as a formula get an apostrophe first. */
export function csvRow(result: AnalysisResult | BadLine): string {
  const blank = COLUMNS.map(() => '')
  const cells =
    'error' in result
      ? [`line ${result.line}`, ...blank.slice(2), `${result.error.code}: ${result.error.message}`]
      : [
          result.id,
          result.language,
          result.verdict,
          ...SCORES.map((score) => String(result.scores[score])),
          result.strategy ?? '',
          result.because.join(' '),
          result.drafts[0]?.text ?? '',
          String(result.complete),
          '',
        ]
  return stringify([cells], { escape_formulas: true })
}
