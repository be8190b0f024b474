import { Parser } from 'htmlparser2'
import readWorkbook from 'read-excel-file/node'
import yauzl from 'yauzl'
import { WinnowError } from '../../src/core/index.ts'
import type { Format, Opened, ReadOptions, Sample } from './row.ts'
import { openSheets, type Sheet } from './sheets.ts'

/** A workbook is unpacked in memory, so what comes out is bounded before. In bytes, and rows. */
const LARGEST_PACKED = 50 * 1024 * 1024
const LARGEST = 200 * 1024 * 1024
const ROWS = 200_000
/** Empty places up to the farthest cell are filled as well: so many columns, and so many places in all. */
const COLUMNS = 1_000
const PLACES = 20_000_000
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
  if (size > LARGEST_PACKED) throw tooLarge
  const looked = await lookThrough(path)
  if (looked.size > LARGEST) throw tooLarge
  let sheets: readonly Sheet[]
  try {
    sheets = (await readWorkbook(path)) as unknown as typeof sheets
  } catch {
    throw unreadable()
  }
  if (sheets.some(({ data }) => data.length > ROWS)) throw tooLarge
  const opened = openSheets('Excel workbook', sheets, looked.hidden, { size }, options)
  if (opened === undefined) throw unreadable()
  return opened
}

function unreadable(): WinnowError {
  return new WinnowError(
    'invalid_input',
    'This archive is no Excel workbook that can be read: unpack it and give the files in it, or ' +
      'save it as CSV (UTF-8).',
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

const ROW = /^(?:\w+:)?row$/

/** Looks for the farthest cell in a part, as the table is as large as that one is far. */
function farthestCell(tooFar: () => void, tooDeep: () => void, hidden: () => void): Parser {
  let [rows, columns, depth] = [0, 0, 0]
  return new Parser(
    {
      onopentag(tag, { r, hidden: isHidden }) {
        depth += 1
        if (depth > DEEPEST) tooDeep()
        if (isHidden !== undefined && /^(?:1|true)$/.test(isHidden) && ROW.test(tag)) hidden()
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

/** How large it is once unpacked, and how many rows of its sheets nobody sees. */
interface Unpacked {
  readonly size: number
  readonly hidden: number
}

/** Unpacks every part once and throws it away: yauzl refuses a part that is larger than it says of itself. */
function lookThrough(path: string): Promise<Unpacked> {
  return new Promise((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true }, (fault, zip) => {
      if (fault !== null || zip === undefined) return reject(unreadable())
      let [total, hidden] = [0, 0]
      const end = (size: number) => {
        zip.close()
        resolve({ size, hidden })
      }
      zip.on('error', () => reject(unreadable()))
      zip.on('end', () => resolve({ size: total, hidden }))
      zip.on('entry', (entry: yauzl.Entry) => {
        if (total + entry.uncompressedSize > LARGEST) return end(Number.POSITIVE_INFINITY)
        zip.openReadStream(entry, (broken, stream) => {
          if (broken !== null || stream === undefined) return reject(unreadable())
          const stop = (why?: WinnowError) => {
            stream.destroy()
            zip.close()
            if (why === undefined) resolve({ size: Number.POSITIVE_INFINITY, hidden })
            else reject(why)
          }
          const unseen = () => {
            hidden += 1
          }
          const cells = farthestCell(stop, () => stop(unreadable()), unseen)
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
