import { Parser } from 'htmlparser2'
import yauzl from 'yauzl'
import { WinnowError } from '../../src/core/index.ts'
import { isOpenTable } from './archive.ts'
import type { Format, Opened, Row, Sample } from './row.ts'
import { openSheets, type Sheet } from './sheets.ts'

/** A table is held in memory, so what comes out is bounded. In bytes, rows, columns, and places in all. */
const LARGEST = 200 * 1024 * 1024
const ROWS = 200_000
const COLUMNS = 1_000
const PLACES = 20_000_000
const DEEPEST = 256
const TYPE = 'application/vnd.oasis.opendocument.spreadsheet'

/** LibreOffice's tables: packed (.ods), or as one flat document (.fods). */
export const ods: Format = {
  name: 'OpenDocument table',
  documented: 'https://docs.oasis-open.org/office/OpenDocument/v1.3/os/part3-schema/',
  example: Buffer.from(`PK\u0003\u0004mimetype${TYPE}`),
  recognises: ({ head, text }) => isOpenTable(head) || isFlat(text),
  async open(sample, options) {
    const bytes = isOpenTable(sample.head) ? packed(sample) : sample.open()
    const { sheets, hidden, cut } = await sheetsIn(bytes)
    const opened = openSheets('OpenDocument table', sheets, hidden, sample, options)
    if (opened === undefined) throw unreadable()
    return cut ? { ...opened, rows: () => untilTheCut(opened, sample.size) } : opened
  },
}

async function* untilTheCut(opened: Opened, bytes: number): AsyncGenerator<Row> {
  let line = 0
  for await (const row of opened.rows()) {
    line = row.line
    yield row
  }
  const told = 'The file ends before its end: what stood before that was read.'
  yield { line: line + 1, bytes, problem: new WinnowError('invalid_input', told) }
}

function isFlat(text: string): boolean {
  return /^\uFEFF?\s*</.test(text) && /<office:document\b/.test(text) && text.includes(TYPE)
}

function unreadable(): WinnowError {
  return new WinnowError(
    'invalid_input',
    'This OpenDocument table can’t be read: save it as .xlsx or as CSV (UTF-8).',
  )
}

function tooLarge(): WinnowError {
  return new WinnowError('too_long', 'This table is too large once unpacked: save it as CSV (UTF-8).')
}

/** What its archive holds is one document of XML. */
async function* packed({ path }: Sample): AsyncGenerator<Uint8Array> {
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) =>
    yauzl.open(path, { lazyEntries: true, autoClose: false }, (fault, zip) => {
      if (zip === undefined || fault !== null) return reject(unreadable())
      zip.on('error', () => reject(unreadable()))
      zip.on('end', () => {
        zip.close()
        reject(unreadable())
      })
      zip.on('entry', (entry: yauzl.Entry) => {
        if (entry.fileName !== 'content.xml') return zip.readEntry()
        if (entry.uncompressedSize > LARGEST) return reject(tooLarge())
        zip.openReadStream(entry, (broken, found) => {
          // It stays open until the stream ends.
          zip.close()
          if (found === undefined || broken !== null) reject(unreadable())
          else resolve(found)
        })
      })
      zip.readEntry()
    }),
  )
  try {
    for await (const chunk of stream) yield chunk as Buffer
  } catch {
    throw unreadable()
  }
}

interface Sheets {
  readonly sheets: readonly Sheet[]
  readonly hidden: number
  /** It ends before its end. */
  readonly cut: boolean
}

/** Cell by cell, without the empty places that every sheet ends with. */
async function sheetsIn(bytes: AsyncIterable<Uint8Array>): Promise<Sheets> {
  const reader = createReader()
  const parser = new Parser(
    { onopentag: reader.open, ontext: reader.text, onclosetag: reader.close },
    { xmlMode: true, decodeEntities: true },
  )
  const decoder = new TextDecoder()
  let read = 0
  for await (const chunk of bytes) {
    read += chunk.length
    if (read > LARGEST) throw tooLarge()
    parser.write(decoder.decode(chunk, { stream: true }))
  }
  // What is still open is no whole row.
  return { sheets: reader.sheets, hidden: reader.hidden(), cut: reader.depth() > 0 }
}

function createReader() {
  const sheets: { sheet: string; data: string[][] }[] = []
  let [depth, notes, places, hidden] = [0, 0, 0, 0]
  let row: { cells: string[]; empty: number; times: number; unseen: boolean } | undefined
  let emptyRows = 0
  let paragraph = false
  let cell: { value: string | undefined; words: string; paragraphs: number; times: number } | undefined

  function endCell(): void {
    if (row === undefined || cell === undefined) return
    const { value, words, times } = cell
    cell = undefined
    const said = value ?? words
    if (said === '') {
      row.empty += times
      return
    }
    if (row.cells.length + row.empty + times > COLUMNS) throw tooLarge()
    row.cells.push(...Array<string>(row.empty).fill(''), ...Array<string>(times).fill(said))
    row.empty = 0
  }

  function endRow(): void {
    const data = sheets.at(-1)?.data
    if (row === undefined || data === undefined) return
    const { cells, times, unseen } = row
    row = undefined
    if (cells.length === 0) {
      emptyRows += times
      return
    }
    places += (emptyRows + times) * cells.length
    if (data.length + emptyRows + times > ROWS || places > PLACES) throw tooLarge()
    for (let at = 0; at < emptyRows; at += 1) data.push([])
    emptyRows = 0
    for (let at = 0; at < times; at += 1) data.push(cells)
    if (unseen) hidden += times
  }

  return {
    sheets,
    depth: () => depth,
    hidden: () => hidden,
    open(tag: string, given: Readonly<Record<string, string>>): void {
      depth += 1
      if (depth > DEEPEST) throw unreadable()
      if (tag === 'office:annotation') notes += 1
      else if (tag === 'table:table') {
        sheets.push({ sheet: given['table:name'] ?? '', data: [] })
        emptyRows = 0
      } else if (tag === 'table:table-row') {
        const unseen = /^(?:collapse|filter)$/.test(given['table:visibility'] ?? '')
        row = { cells: [], empty: 0, times: countOf(given['table:number-rows-repeated']), unseen }
      } else if (tag === 'table:table-cell' || tag === 'table:covered-table-cell') {
        const kind = given['office:value-type']
        const value =
          kind === 'date' ? given['office:date-value'] : kind === 'float' ? given['office:value'] : undefined
        cell = { value, words: '', paragraphs: 0, times: countOf(given['table:number-columns-repeated']) }
      } else if (cell !== undefined && notes === 0) {
        if (tag === 'text:p') {
          if (cell.paragraphs > 0) cell.words += '\n'
          cell.paragraphs += 1
          paragraph = true
        } else if (tag === 'text:line-break') cell.words += '\n'
        else if (tag === 'text:tab') cell.words += '\t'
        else if (tag === 'text:s') cell.words += ' '.repeat(Math.min(countOf(given['text:c']), 100))
      }
    },
    text(words: string): void {
      // Between the paragraphs of a cell stand only the file's own line ends; within one, they are spaces.
      if (cell !== undefined && notes === 0 && paragraph) cell.words += words.replace(/[ \t\r\n]+/g, ' ')
    },
    close(tag: string): void {
      depth -= 1
      if (tag === 'office:annotation') notes -= 1
      else if (tag === 'text:p') paragraph = false
      else if (tag === 'table:table-cell' || tag === 'table:covered-table-cell') endCell()
      else if (tag === 'table:table-row') endRow()
    },
  }
}

function countOf(given: string | undefined): number {
  return given !== undefined && /^\d{1,9}$/.test(given) ? Math.max(1, Number(given)) : 1
}
