import { Parser } from 'htmlparser2'
import readWorkbook from 'read-excel-file/node'
import yauzl from 'yauzl'
import { WinnowError } from '../../src/core/index.ts'
import { isFrench } from './columns.ts'
import { rowOf } from './csv.ts'
import { headerIn, isAside, type Meant, mappingOf, meantBy } from './header.ts'
import { createIdsApart } from './ids-apart.ts'
import type { Format, Opened, ReadOptions, Sample } from './row.ts'

/** A workbook is unpacked in memory, so what comes out is bounded before. In bytes, and rows. */
const LARGEST_PACKED = 50 * 1024 * 1024
const LARGEST = 200 * 1024 * 1024
const ROWS = 200_000
/** Empty places up to the farthest cell are filled as well: so many columns, and so many places in all. */
const COLUMNS = 1_000
const PLACES = 20_000_000
/** So many rows of a sheet tell what its columns are. */
const LOOKED_AT = 60
/** No part of a workbook nests as deep; what does costs the parser more with every level. */
const DEEPEST = 256

/** An Excel workbook: every sheet that holds comments. */
export const xlsx: Format = {
  name: 'Excel workbook',
  documented: 'https://ecma-international.org/publications-and-standards/standards/ecma-376/',
  example: Buffer.from('PK\u0003\u0004'),
  recognises: ({ head }) => head.length > 3 && head.readUInt32BE(0) === 0x504b0304,
  open: openWorkbook,
}

async function openWorkbook({ path, size }: Sample, options: ReadOptions): Promise<Opened> {
  const tooLarge = new WinnowError(
    'too_long',
    'This workbook is too large once unpacked: save it as CSV (UTF-8).',
  )
  if (size > LARGEST_PACKED || (await unpackedSize(path)) > LARGEST) throw tooLarge
  let sheets: readonly { readonly sheet: string; readonly data: readonly (readonly unknown[])[] }[]
  try {
    sheets = (await readWorkbook(path)) as unknown as typeof sheets
  } catch {
    throw unreadable()
  }
  if (sheets.some(({ data }) => data.length > ROWS)) throw tooLarge
  const [first, ...others] = tablesIn(sheets, options)
  if (first === undefined) throw unreadable()
  const tables = [first, ...others]
  const all = tables.reduce((sum, { rows }) => sum + rows.length, 0)
  const whole = tables.length === 1
  const which = whole
    ? `sheet ${JSON.stringify(first.name.slice(0, 40))}`
    : `${tables.length} of ${sheets.length} sheets`
  return {
    told: `Excel workbook, ${which}`,
    mapping: mappingOf(first.header, first.meant),
    ...(whole ? { columns: first.header } : {}),
    french: isFrench(first.header),
    async *rows() {
      let read = 0
      const hasOwnId = createIdsApart()
      for (const [sheet, { header, meant, rows, line }] of tables.entries())
        for (const [row, cells] of rows.entries()) {
          read += 1
          const width = Math.max(header.length, cells.length)
          if (cells.every((cell) => cell === '') || isAside(cells, meant.columns, header.length)) continue
          const at = { line: line + row, bytes: Math.round((read / all) * size) }
          const { cells: own = [], ...made } = rowOf({ ...at, cells }, { ...meant, width, row: read })
          // Several sheets have neither one table's columns nor ids of one count.
          if (whole) yield { ...made, cells: own }
          else if (
            !('fields' in made) ||
            made.numbered ||
            hasOwnId(String(made.fields.id), made.fields.text, sheet)
          )
            yield made
          else
            yield {
              ...made,
              numbered: true,
              fields: { ...made.fields, id: `${sheet + 1}-${made.fields.id}` },
            }
        }
    },
  }
}

interface SheetTable {
  readonly name: string
  readonly header: readonly string[]
  readonly meant: Meant
  readonly rows: readonly (readonly string[])[]
  /** Where the first of them stands in its sheet. */
  readonly line: number
}

/** Sheets that hold comments: those whose columns say so, else the first. */
function tablesIn(
  sheets: readonly { readonly sheet: string; readonly data: readonly (readonly unknown[])[] }[],
  { map }: ReadOptions,
): readonly SheetTable[] {
  const found: SheetTable[] = []
  let refused: unknown
  for (const { sheet: name, data } of sheets) {
    const records = data.map((cells) => cells.map(cellOf))
    if (records.length === 0) continue
    const { names: header, at } = headerIn(
      records.slice(0, LOOKED_AT).map((cells) => cells.map((cell) => cell.trim())),
    )
    const rows = records.slice(at + 1)
    try {
      found.push({ name, header, meant: meantBy(header, rows.slice(0, LOOKED_AT), map), rows, line: at + 2 })
    } catch (error) {
      refused ??= error
    }
  }
  if (found.length === 0 && refused !== undefined) throw refused
  return found
}

function cellOf(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  return cell instanceof Date ? cell.toISOString() : String(cell)
}

function unreadable(): WinnowError {
  return new WinnowError(
    'invalid_input',
    'This archive is no Excel workbook that can be read: unpack it and give the files in it, or save it as CSV (UTF-8).',
  )
}

interface Place {
  readonly row: number
  readonly column: number
}

/** "AB12" as a cell's address, "12" as a row's. */
function placeOf(address: string): Place {
  const letters = /^\D*/.exec(address)?.[0] ?? ''
  const column =
    letters.length > 3 ? Infinity : [...letters].reduce((to, one) => to * 26 + one.charCodeAt(0) - 64, 0)
  return { row: Number(address.slice(letters.length)), column }
}

/** Looks for the farthest cell in a part, as the table is as large as that one is far. */
function farthestCell(tooFar: () => void, tooDeep: () => void): Parser {
  let [rows, columns, depth] = [0, 0, 0]
  return new Parser(
    {
      onopentag(tag, { r }) {
        depth += 1
        if (depth > DEEPEST) tooDeep()
        if (r === undefined || !/^(?:\w+:)?(?:c|row)$/.test(tag)) return
        const { row, column } = placeOf(r)
        rows = Math.max(rows, row)
        columns = Math.max(columns, column)
        if (rows > ROWS || columns > COLUMNS || rows * columns > PLACES) tooFar()
      },
      onclosetag() {
        depth -= 1
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
}

/** Unpacks every part once and throws it away: yauzl refuses a part that is larger than it says of itself. */
function unpackedSize(path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true }, (fault, zip) => {
      if (fault !== null || zip === undefined) return reject(unreadable())
      let total = 0
      const end = (size: number) => {
        zip.close()
        resolve(size)
      }
      zip.on('error', () => reject(unreadable()))
      zip.on('end', () => resolve(total))
      zip.on('entry', (entry: yauzl.Entry) => {
        if (total + entry.uncompressedSize > LARGEST) return end(Number.POSITIVE_INFINITY)
        zip.openReadStream(entry, (broken, stream) => {
          if (broken !== null || stream === undefined) return reject(unreadable())
          const stop = (why?: WinnowError) => {
            stream.destroy()
            zip.close()
            if (why === undefined) resolve(Number.POSITIVE_INFINITY)
            else reject(why)
          }
          const cells = farthestCell(stop, () => stop(unreadable()))
          stream.on('data', (chunk: Buffer) => {
            total += chunk.length
            cells.write(chunk.toString('latin1'))
          })
          stream.on('error', () => reject(unreadable()))
          stream.on('end', () => zip.readEntry())
        })
      })
      zip.readEntry()
    })
  })
}
