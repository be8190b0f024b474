import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import yauzl from 'yauzl'
import { WinnowError } from '../../src/core/index.ts'

/** So many files of an archive are looked at. */
export const PARTS = 20_000

/** A file in an archive. */
export interface Part {
  readonly name: string
  /** Unpacked, in bytes; what the archive says of it. */
  readonly size: number
  open(): Promise<Readable>
}

export interface Archive {
  /** `ZIP archive` */
  readonly told: string
  readonly parts: readonly Part[]
}

/** What a file begins with that is an archive; undefined: it is none, or one that is a document itself. */
export async function archiveOf(path: string, size: number, head: Buffer): Promise<Archive | undefined> {
  if (head.length > 2 && head.readUInt16BE(0) === 0x1f8b)
    return {
      told: 'gzip',
      parts: [{ name: '', size, open: async () => createReadStream(path).pipe(createGunzip()) }],
    }
  if (head.length < 4 || head.readUInt32BE(0) !== 0x504b0304) return undefined
  if (isOpenTable(head)) return undefined
  const archive = await zipOf(path)
  const names = archive.parts.map(({ name }) => name)
  const made = OFFICE.find(([part]) => names.includes(part))
  if (made === undefined) return archive
  if (made[1] === undefined) return undefined
  throw new WinnowError('invalid_input', made[1])
}

/** LibreOffice's tables say what they are at the very beginning, unpacked. */
export function isOpenTable(head: Buffer): boolean {
  return head.subarray(0, 200).includes('mimetypeapplication/vnd.oasis.opendocument.spreadsheet')
}

/** Documents that are archives themselves, by a part that each has. */
const OFFICE: readonly (readonly [string, string?])[] = [
  ['xl/workbook.xml'],
  ['xl/worksheets/sheet1.xml'],
  ['word/document.xml', 'This is a Word document: save the comments as CSV (UTF-8).'],
  ['content.xml', 'This is an OpenDocument text: save it as .xlsx or as CSV (UTF-8).'],
]

/**
 * The list of what is in it; yauzl refuses names that lead elsewhere, and parts larger than they say of
 * themselves.
 */
function zipOf(path: string): Promise<Archive> {
  const broken = () =>
    new WinnowError('invalid_input', 'This ZIP archive is damaged or cut off: fetch it again.')
  return new Promise((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true, autoClose: false }, (fault, zip) => {
      if (fault !== null || zip === undefined) return reject(broken())
      const parts: Part[] = []
      const end = (why?: WinnowError) => {
        zip.close()
        if (why === undefined) resolve({ told: 'ZIP archive', parts })
        else reject(why)
      }
      zip.on('error', () => end(broken()))
      zip.on('end', () => end())
      zip.on('entry', (entry: yauzl.Entry) => {
        const { fileName: name, uncompressedSize: size } = entry
        if (parts.length > 10 * PARTS)
          return end(new WinnowError('too_long', 'This archive holds too many files.'))
        if (!name.endsWith('/')) parts.push({ name, size, open: () => streamOf(path, entry) })
        zip.readEntry()
      })
      zip.readEntry()
    })
  })
}

function streamOf(path: string, entry: yauzl.Entry): Promise<Readable> {
  return new Promise((resolve, reject) =>
    yauzl.open(path, { lazyEntries: true, autoClose: false }, (broken, zip) => {
      if (zip === undefined) return reject(broken)
      zip.openReadStream(entry, (fault, stream) => {
        // It stays open until the stream ends.
        zip.close()
        if (stream === undefined) reject(fault)
        else resolve(stream)
      })
    }),
  )
}
