import { parse } from 'csv-parse/sync'
import { WinnowError } from '../../src/core/index.ts'
import { columnsOf } from './columns.ts'

const CANDIDATES = [',', ';', '\t', '|']
/** Stands for "no delimiter": a column alone. */
export const NO_DELIMITER = '\u001f'
const RECORDS = 60
/** Excel's own first line, which says the delimiter. */
const SEP_LINE = /^\uFEFF?"?sep=(.)"?\r?(?:\n|$)/i

export interface Table {
  readonly delimiter: string
  readonly header: readonly string[]
  /** Lines before the header. */
  readonly before: number
}

/** Decides once how a table is divided, from its beginning. */
export function tableOf(text: string, wanted?: string): Table {
  if (wanted === '') throw new WinnowError('invalid_input', 'A delimiter is one character; tab for a tab.')
  const [line, said] = SEP_LINE.exec(text) ?? []
  const rest = (line === undefined ? text : text.slice(line.length)).replace(/^\uFEFF/, '')
  const before = line === undefined ? 0 : 1
  const fixed = wanted === undefined ? said : wanted === '\\t' || wanted === 'tab' ? '\t' : wanted
  const tried = (fixed === undefined ? CANDIDATES : [fixed]).map((delimiter) => tryOut(rest, delimiter))
  const best = tried.reduce((a, b) => (b.score > a.score ? b : a))
  if (best.header.length > 1 || fixed !== undefined)
    return { delimiter: best.delimiter, header: best.header, before }
  return { delimiter: NO_DELIMITER, header: tryOut(rest, NO_DELIMITER).header, before }
}

/** The header and the first rows, as they would be read. */
export function sampleOf(text: string): readonly (readonly string[])[] {
  const { delimiter, header, before } = tableOf(text)
  const rest = before === 0 ? text : text.slice(text.indexOf('\n') + 1)
  return [header, ...recordsOf(rest.replace(/^\uFEFF/, ''), delimiter).slice(1)]
}

function tryOut(text: string, delimiter: string) {
  const records = recordsOf(text, delimiter)
  const header = (records[0] ?? []).map((name) => name.trim())
  const rows = records.slice(1)
  const alike = rows.filter((row) => row.length === header.length).length / Math.max(rows.length, 1)
  // A header that names the text settles it: sentences hold commas and semicolons, headers don't.
  const named = header.length > 1 && columnsOf(header).text !== undefined ? 2 : 0
  return { delimiter, header, score: header.length < 2 ? 0 : named + alike + header.length / 1_000 }
}

function recordsOf(text: string, delimiter: string): string[][] {
  return parse(text, {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    to: RECORDS,
  })
}
