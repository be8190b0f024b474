import { columnsOf } from './columns.ts'
import { csv } from './csv.ts'
import { tableOf } from './delimiter.ts'
import { linesOf } from './lines.ts'
import type { Format, Row, Sample } from './row.ts'

/** A name of a column is shorter, and so is a line of a list of anything but sentences. */
const WORDS = 3
/** `key: value` of YAML and of settings. */
const KEYED = /^\s*(?:- )?[\w.-]{1,60}:(?:\s|$)/
const BULLET = /^\s{0,8}(?:[-*•–]|\d{1,4}[.)])\s+/

/** Comments as people note them down: one a line, or apart by blank lines. */
export const plainText: Format = {
  name: 'Text',
  documented: 'https://www.unicode.org/standard/reports/tr13/tr13-5.html',
  example: 'It crashes since 3.2, whenever I export a page.\n',
  recognises: ({ text }) => text.trim() !== '' && !/^\uFEFF?\s*[[{<]/.test(text) && isProse(text),
  open(sample, options) {
    if (options.map !== undefined || options.delimiter !== undefined) return csv.open(sample, options)
    const apart = areApart(sample.text)
    const bullets = linesIn(sample.text).every((line) => BULLET.test(line))
    return {
      told: `Text, a comment ${apart ? 'between blank lines' : 'a line'}`,
      rows: () => rows(sample, apart, bullets),
    }
  },
}

/** No table: sentences, whatever commas they hold. */
function isProse(text: string): boolean {
  const { header, rows, headless } = tableOf(text)
  if (headless || columnsOf(header).text !== undefined) return false
  const lines = linesIn(text)
  if (lines.filter((line) => KEYED.test(line)).length * 2 > lines.length) return false
  const words =
    lines.reduce((sum, line) => sum + line.trim().split(/\s+/).length, 0) / Math.max(lines.length, 1)
  if (header.length === 1) return (header[0] ?? '').split(/\s+/).length >= WORDS && words > 1.5
  const unequal = rows.some((row) => row.length !== header.length)
  return unequal && words > WORDS && Object.keys(columnsOf(header)).length === 0
}

/** The last line of the sample may be cut. */
function linesIn(text: string): readonly string[] {
  return text.split(/\r?\n|\r/).filter((line) => line.trim() !== '')
}

function areApart(text: string): boolean {
  const blocks = text.trim().split(/(?:\r?\n|\r)[ \t]*(?:\r?\n|\r)\s*/)
  return blocks.length > 1 && blocks.some((block) => /[\r\n]/.test(block))
}

async function* rows(sample: Sample, apart: boolean, bullets: boolean): AsyncGenerator<Row> {
  let [row, from, last] = [0, 1, 0]
  let block: string[] = []
  const made = (): Row => {
    row += 1
    const text = block.join('\n').trim()
    block = []
    return { line: from, bytes: last, numbered: true, fields: { id: String(row), text } }
  }
  for await (const line of linesOf(sample.open(), undefined, 'with-blank')) {
    if ('problem' in line) {
      yield line
      continue
    }
    const words = bullets ? line.text.replace(BULLET, '') : line.text
    if (block.length > 0 && (!apart || words.trim() === '')) yield made()
    if (words.trim() === '') continue
    if (block.length === 0) from = line.line
    block.push(words)
    last = line.bytes
  }
  if (block.length > 0) yield made()
}
