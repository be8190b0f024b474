import { WinnowError } from '../../src/core/index.ts'
import { isFrench } from './columns.ts'
import { NO_DELIMITER, type Table, tableOf } from './delimiter.ts'
import { isAside, type Meant, mappingOf, meantBy, wordsOf } from './header.ts'
import { linesOf } from './lines.ts'
import { csvRecords } from './records.ts'
import type { Fields, Format, Opened, ReadOptions, Row, Sample } from './row.ts'

/** What makes one maker's table out of any table: its columns, and what they mean. */
export interface TableShape {
  readonly name: string
  /** Columns that must all be there for it to be recognised. */
  readonly columns: readonly string[]
  /** Field → column, where that is there. */
  readonly map: Readonly<Record<string, string>>
  /** What has to be made of a row's fields. */
  readonly mend?: (fields: Fields, cell: (column: string) => string) => Fields
  /** Comments that a row holds besides its own. */
  readonly more?: (fields: Fields, cells: readonly string[], header: readonly string[]) => readonly Fields[]
  /** Deleted, spam, private or no comment of people's, as the table itself says: counted, and left out. */
  readonly isGone?: (cell: (column: string) => string) => boolean
}

const TOLD: Readonly<Record<string, string>> = { '\t': 'tab', [NO_DELIMITER]: 'none' }

const RETURN = 0x0d
const NEWLINE = 0x0a

/** Any table of text with a header, divided by one character. */
export const csv: Format = {
  name: 'CSV',
  documented: 'https://www.rfc-editor.org/rfc/rfc4180',
  example: 'id;text\n1;It crashes, since 3.2\n',
  recognises: ({ text }) => text.trim() !== '' && !/^\uFEFF?\s*[[{<]/.test(text),
  open: (sample, options) => openTable(sample, options),
}

/** @param shape of a maker's own table; its meaning of the columns, unless `--map` says another */
export function openTable(sample: Sample, options: ReadOptions, shape?: TableShape): Opened {
  const table = tableOf(sample.text, options.delimiter)
  const { delimiter, header } = table
  const theirs = Object.entries(shape?.map ?? {}).filter(([, name]) => header.includes(name))
  const meant = meantBy(header, table.rows, { ...Object.fromEntries(theirs), ...options.map })
  const form = shape?.name ?? (delimiter === '\t' ? 'TSV' : 'CSV')
  return {
    told: `${form}, delimiter ${TOLD[delimiter] ?? delimiter}${table.headless ? ', no header' : ''}`,
    mapping: mappingOf(header, meant),
    columns: header,
    delimiter,
    french: isFrench(header),
    rows: () => madeBy(shape, header, rows(sample, table, meant)),
  }
}

async function* madeBy(
  shape: TableShape | undefined,
  header: readonly string[],
  rows: AsyncIterable<Row>,
): AsyncGenerator<Row> {
  for await (const row of rows) {
    const cell = (column: string) => row.cells?.[header.indexOf(column)] ?? ''
    if (shape === undefined || !('fields' in row)) yield row
    else if (shape.isGone?.(cell) === true) yield { ...row, gone: true }
    else {
      const fields = shape.mend?.(row.fields, cell) ?? row.fields
      yield { ...row, fields }
      for (const one of shape.more?.(fields, row.cells ?? [], header) ?? []) yield { ...row, fields: one }
    }
  }
}

/** Does the header name all of these columns? */
export function hasColumns({ text }: Sample, names: readonly string[]): boolean {
  if (!names.every((name) => text.includes(name))) return false
  const { header } = tableOf(text)
  return names.every((name) => header.includes(name))
}

async function* rows(sample: Sample, table: Table, meant: Meant): AsyncGenerator<Row> {
  const bytes = endsLinesWithReturns(sample.text) ? withNewlines(sample.open()) : sample.open()
  const lines = linesOf(bytes, undefined, 'with-blank')
  let toSkip = table.before
  async function* inTable() {
    for await (const line of lines) {
      if (toSkip > 0) toSkip -= 1
      else yield line
    }
  }
  const width = table.header.length
  let row = table.headless ? 1 : 0
  for await (const record of csvRecords(inTable(), table)) {
    if ('problem' in record) yield record
    else if (row > 0 && !isAside(record.cells, meant.columns, width))
      yield rowOf(record, { ...meant, width, row, delimiter: table.delimiter })
    row += 1
  }
}

/** As Excel's “CSV (Macintosh)” does. */
function endsLinesWithReturns(text: string): boolean {
  return text.includes('\r') && !text.includes('\n')
}

async function* withNewlines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) yield chunk.map((byte) => (byte === RETURN ? NEWLINE : byte))
}

interface Place extends Meant {
  readonly width: number
  readonly row: number
  readonly delimiter?: string
}

/** One record as a row. Without an id its number serves. */
export function rowOf(
  {
    line,
    bytes,
    cells,
  }: { readonly line: number; readonly bytes: number; readonly cells: readonly string[] },
  { columns, words, width, row, delimiter = ',' }: Place,
): Row {
  const at = { line, bytes }
  const surplus = cells.slice(width).some((cell) => cell.trim() !== '')
  if (surplus && columns.text !== width - 1) {
    const told =
      `This row has ${cells.length} cells, the header ${width}: text that holds a ` +
      `${TOLD[delimiter] ?? delimiter} stands between quotation marks.`
    return { ...at, cells, problem: new WinnowError('invalid_input', told) }
  }
  // Where the text comes last, what is cut off can only be its end.
  const whole = surplus ? [...cells.slice(0, width - 1), cells.slice(width - 1).join(delimiter)] : cells
  const fields: Record<string, unknown> = {}
  for (const [field, place] of Object.entries(columns)) {
    const cell = whole[place]
    if (cell !== undefined && (cell !== '' || field === 'text'))
      fields[field] = field === 'text' ? cell : cell.trim()
  }
  if (words !== undefined) fields.text = wordsOf(whole, words)
  const numbered = fields.id === undefined ? ({ numbered: true } as const) : {}
  return {
    ...at,
    ...numbered,
    cells: whole,
    fields: { text: '', ...fields, id: fields.id ?? String(row) },
  }
}
