import { type Options, parse } from 'csv-parse/sync'
import { LIMITS, WinnowError } from '../../src/core/index.ts'
import type { Table } from './delimiter.ts'
import type { NumberedLine } from './lines.ts'

/** A cell may hold so many lines; a quotation mark that closes nowhere costs its own line only. */
const LINES = 2_000
const LENGTH = LIMITS.text * 4

/** How a table is written. */
export type Dialect = Pick<Table, 'delimiter' | 'escaped' | 'plain'>

export type CsvRecord = { readonly line: number; readonly bytes: number } & (
  | { readonly cells: readonly string[] }
  | { readonly problem: WinnowError }
)

/**
 * Puts lines together to records and lets csv-parse take each apart. A record has an even number of quotation
 * marks, so lines are joined until it has; one that can't be read costs its first line, and the next begins
 * behind that. Linear: lines that were joined in vain have even numbers and so stand alone.
 */
export async function* csvRecords(
  lines: AsyncIterable<NumberedLine>,
  dialect: Dialect,
): AsyncGenerator<CsvRecord> {
  let waiting: NumberedLine[] = []
  let length = 0
  let odd = false
  const add = (line: NumberedLine) => {
    waiting.push(line)
    if (!('text' in line)) return
    length += line.text.length
    if (quotes(line.text, dialect.escaped) % 2 === 1) odd = !odd
  }
  const take = (): NumberedLine[] => {
    const lines = waiting
    waiting = []
    length = 0
    odd = false
    return lines
  }
  function* settle(last: boolean): Generator<CsvRecord> {
    // What is given back is looked at again from its first line.
    const again = take()
    for (let next = again.shift(); next !== undefined; next = again.shift()) {
      add(next)
      const whole = 'problem' in next || !odd
      if (!whole && waiting.length < LINES && length <= LENGTH && !(last && again.length === 0)) continue
      const [first = next, ...others] = take()
      const record = whole
        ? recordOf([first, ...others], dialect)
        : unreadable(first, 'a quotation mark is opened and not closed')
      if (record === undefined) continue
      yield record
      if ('problem' in record) again.unshift(...others)
    }
  }
  for await (const given of lines) {
    const line =
      'text' in given && given.text.endsWith('\r') ? { ...given, text: given.text.slice(0, -1) } : given
    if ('text' in line && waiting.length === 0 && (dialect.plain || !line.text.includes('"'))) {
      if (line.text.trim() !== '')
        yield { line: line.line, bytes: line.bytes, cells: line.text.split(dialect.delimiter) }
      continue
    }
    add(line)
    if ('problem' in line || !odd || waiting.length >= LINES || length > LENGTH) yield* settle(false)
  }
  if (waiting.length > 0) yield* settle(true)
}

function quotes(text: string, escaped: Dialect['escaped']): number {
  let count = 0
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1))
    if (escaped === '"' || text[at - 1] !== '\\') count += 1
  return count
}

function recordOf(lines: readonly NumberedLine[], { delimiter, escaped }: Dialect): CsvRecord | undefined {
  const [first] = lines
  if (first === undefined) return undefined
  const bytes = lines.at(-1)?.bytes ?? first.bytes
  const broken = lines.find((line) => 'problem' in line)
  if (broken !== undefined && 'problem' in broken) return { line: first.line, bytes, problem: broken.problem }
  const text = lines.map((line) => ('text' in line ? line.text : '')).join('\n')
  if (text.trim() === '') return undefined
  const cells =
    cellsOf(text, { delimiter, escape: escaped, relax_column_count: true }) ??
    // `1, "It crashes", Sam`
    cellsOf(text, { delimiter, escape: escaped, relax_column_count: true, ltrim: true })
  return cells === undefined
    ? unreadable(first, 'a quotation mark stands astray')
    : { line: first.line, bytes, cells }
}

/** @returns undefined where it is no single record */
function cellsOf(text: string, options: Options): string[] | undefined {
  try {
    const [cells, more] = parse(text, options) as string[][]
    return more === undefined ? cells : undefined
  } catch {
    // The parser's own message may quote the text.
    return undefined
  }
}

function unreadable({ line, bytes }: NumberedLine, why: string): CsvRecord {
  return {
    line,
    bytes,
    problem: new WinnowError(
      'invalid_input',
      `This row can’t be read: ${why}. Quotation marks are doubled ("").`,
    ),
  }
}
