import { parse } from 'csv-parse/sync'
import { WinnowError } from '../../src/core/index.ts'
import { columnsOf } from './columns.ts'
import { headerIn } from './header.ts'

/** `"he said \\"no\\" twice"`: what MySQL and PHP write. */
const BEHIND_BACKSLASH = /[^\\]\\"(?![,;|\t\r\n]|$)/
const DOUBLED = /[^,;|\t\r\n"\\]""/
/** A cell between quotation marks, with a delimiter behind it. */
const QUOTED_CELL = /(?:^|[\t\n])"(?:[^"\t]|""){0,4000}"(?:[\t\r\n]|$)/
const CANDIDATES = [',', ';', '\t', '|']
/** Stands for "no delimiter": a column alone. */
export const NO_DELIMITER = '\u001f'
const RECORDS = 60
/** Excel's own first line, which says the delimiter. */
const SEP_LINE = /^\uFEFF?"?sep=(.)"?\r?(?:\n|$)/i

export interface Table {
  readonly delimiter: string
  readonly header: readonly string[]
  /** Its columns go by their numbers: no record names them. */
  readonly headless: boolean
  /** Lines before the header, or before the first row where there is none. */
  readonly before: number
  /** The first rows below it. */
  readonly rows: readonly (readonly string[])[]
  /** Quotation marks within quotation marks: doubled, or behind a backslash. */
  readonly escaped: '"' | '\\'
  /** Quotation marks are letters like others, as in the files that some programs divide by tabs. */
  readonly plain: boolean
}

/** Decides once how a table is divided, from its beginning. */
export function tableOf(text: string, wanted?: string): Table {
  if (wanted === '') throw new WinnowError('invalid_input', 'A delimiter is one character; tab for a tab.')
  const [line, said] = SEP_LINE.exec(text) ?? []
  const rest = (line === undefined ? text : text.slice(line.length)).replace(/^\uFEFF/, '')
  const fixed = wanted === undefined ? said : wanted === '\\t' || wanted === 'tab' ? '\t' : wanted
  const escaped = BEHIND_BACKSLASH.test(rest) && !DOUBLED.test(rest) ? '\\' : '"'
  const tried = (fixed === undefined ? CANDIDATES : [fixed]).map((one) => tryOut(rest, one, escaped))
  const best = tried.reduce((a, b) => (b.score > a.score ? b : a))
  const chosen = best.header.length > 1 || fixed !== undefined ? best : tryOut(rest, NO_DELIMITER, escaped)
  const { score: _, before, ...table } = chosen
  return { ...table, before: before + (line === undefined ? 0 : 1), escaped }
}

function tryOut(text: string, delimiter: string, escaped: '"' | '\\') {
  const plain = delimiter === '\t' && !QUOTED_CELL.test(text)
  const records = recordsOf(text, delimiter, escaped, plain)
  const { names: header, at } = headerIn(records.map(({ cells }) => cells))
  const rows = records.slice(at + 1).map(({ cells }) => cells)
  const alike = rows.filter((row) => row.length === header.length).length / Math.max(rows.length, 1)
  // A header that names the text settles it: sentences hold commas and semicolons, headers don't.
  const named = header.length > 1 && columnsOf(header).text !== undefined ? 2 : 0
  return {
    delimiter,
    header,
    headless: at < 0,
    before: at > 0 ? (records[at - 1]?.line ?? 0) : 0,
    rows,
    plain,
    score: header.length < 2 ? 0 : named + alike + Math.min(header.length, 500) / 1_000,
  }
}

interface Sampled {
  readonly cells: readonly string[]
  /** The line it ends on. */
  readonly line: number
}

function recordsOf(text: string, delimiter: string, escaped: string, plain: boolean): readonly Sampled[] {
  const records = parse(text, {
    delimiter,
    escape: escaped,
    quote: plain ? null : '"',
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    info: true,
    to: RECORDS,
  }) as unknown as { record: string[]; info: { lines: number } }[]
  return records.map(({ record, info }) => ({ cells: record.map((cell) => cell.trim()), line: info.lines }))
}
