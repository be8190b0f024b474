import { createReadStream } from 'node:fs'
import iconv from 'iconv-lite'
import { WinnowError } from '../../src/core/index.ts'
import { guess } from './guess-encoding.ts'

/** So many bytes around letters beyond ASCII are looked at by those who guess. */
const LOOKED_AT = 64 * 1024
const AROUND = 2_000
const NEWLINE = 0x0a
/** Among so many valid letters a broken one is a fault of its line, not another encoding. */
const MOSTLY = 4

export interface Encoding {
  /** A name that iconv-lite knows. */
  readonly name: string
  /** As people call it. */
  readonly told: string
  /** False: guessed from the letters, so it should be said. */
  readonly sure: boolean
}

/** Looks at the whole file once: a file that begins in ASCII may hold its first accent near the end. */
export async function encodingOf(path: string, wanted: string | undefined): Promise<Encoding> {
  if (wanted !== undefined) {
    if (!iconv.encodingExists(wanted))
      throw new WinnowError(
        'invalid_input',
        'This encoding is not known: utf-8, windows-1252, cp850, utf-16…',
        {
          problems: [{ path: '--encoding', expected: 'the name of an encoding' }],
        },
      )
    return { name: wanted, told: wanted, sure: true }
  }
  const scan = new Utf8Scan()
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
    scan.read(chunk as Buffer)
    if (scan.settled !== undefined) return scan.settled
  }
  if (scan.broken === 0 || scan.letters > MOSTLY * scan.broken)
    return { name: 'utf-8', told: 'UTF-8', sure: scan.broken === 0 }
  return guess(Buffer.concat(scan.around))
}

/** Counts what is UTF-8 and what is not, over chunks. */
class Utf8Scan {
  letters = 0
  broken = 0
  readonly around: Buffer[] = []
  settled: Encoding | undefined
  private kept = 0
  private open = 0
  private first = true
  private last: Buffer | undefined
  private until = 0

  read(chunk: Buffer): void {
    if (this.first) {
      this.first = false
      this.settled = byMark(chunk) ?? byZeros(chunk)
      if (this.settled !== undefined) return
    }
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at] ?? 0
      if (byte < 0x80) {
        if (this.open > 0) this.fault(chunk, at)
        continue
      }
      if (this.kept === 0) this.keep(chunk, at)
      if (this.open > 0) {
        if (byte >= 0xc0) this.fault(chunk, at)
        else {
          this.open -= 1
          if (this.open === 0) this.letters += 1
          continue
        }
      }
      if (byte >= 0xc2 && byte <= 0xdf) this.open = 1
      else if (byte >= 0xe0 && byte <= 0xef) this.open = 2
      else if (byte >= 0xf0 && byte <= 0xf4) this.open = 3
      else this.fault(chunk, at)
    }
  }

  private fault(chunk: Buffer, at: number): void {
    this.open = 0
    this.broken += 1
    this.keep(chunk, at)
  }

  /** The line around it, as a letter may be of several bytes. */
  private keep(chunk: Buffer, at: number): void {
    if (this.kept >= LOOKED_AT || (chunk === this.last && at < this.until)) return
    const from = Math.max(chunk.lastIndexOf(NEWLINE, at) + 1, at - AROUND)
    const end = chunk.indexOf(NEWLINE, at)
    this.last = chunk
    this.until = Math.min(end < 0 ? chunk.length : end + 1, at + AROUND)
    const part = Buffer.from(chunk.subarray(from, this.until))
    this.around.push(part)
    this.kept += part.length
  }
}

function byMark(head: Buffer): Encoding | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return { name: 'utf-16le', told: 'UTF-16', sure: true }
  if (head[0] === 0xfe && head[1] === 0xff) return { name: 'utf-16be', told: 'UTF-16', sure: true }
  return undefined
}

/** UTF-16 without a mark: every other byte of ASCII is zero, of its spaces and line ends as well. */
function byZeros(head: Buffer): Encoding | undefined {
  if (head.length < 4 || head.readUInt32BE(0) === 0x504b0304) return undefined
  const looked = Math.min(head.length & ~1, 4_096)
  let even = 0
  let odd = 0
  for (let at = 0; at < looked; at += 2) {
    if (head[at] === 0) even += 1
    if (head[at + 1] === 0) odd += 1
  }
  const [most, few] = [Math.max(odd, even), Math.min(odd, even)]
  // Scripts beyond Latin have zeros at spaces and marks only, and none elsewhere.
  if (most > looked * 0.2 ? few >= looked * 0.05 : most < looked * 0.03 || few > 0) return undefined
  return { name: odd > even ? 'utf-16le' : 'utf-16be', told: 'UTF-16', sure: false }
}

/**
 * The file's bytes as UTF-8. UTF-8 is passed on as it is, so that a broken line can be told by its number.
 */
export async function* asUtf8(path: string, encoding: string): AsyncGenerator<Uint8Array> {
  const stream = createReadStream(path, { highWaterMark: 1 << 16 })
  try {
    if (/^utf-?8$/i.test(encoding)) yield* stream as AsyncIterable<Buffer>
    else {
      const decoder = iconv.getDecoder(encoding)
      for await (const chunk of stream) yield Buffer.from(decoder.write(chunk as Buffer))
      yield Buffer.from(decoder.end() ?? '')
    }
  } finally {
    stream.destroy()
  }
}
