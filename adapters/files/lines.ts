import { WinnowError } from '../../src/core/index.ts'

/** One line of the input, with what is in it or what is wrong with it. */
export type NumberedLine = {
  /** From 1, blank lines counted. */
  readonly line: number
  /** Input read so far, for the progress bar. */
  readonly bytes: number
} & ({ readonly text: string } | { readonly problem: WinnowError })

/** A longer line is no comment (text, article and a long thread fit); in bytes. */
const LONGEST_LINE = 16 * 1024 * 1024
const NEWLINE = 0x0a

/**
 * Splits a byte stream into lines of UTF-8. Blank lines are left out unless they are asked for, `\r\n` and a
 * byte order mark are taken off; a line that is too long is never held in memory, nor one with broken UTF-8
 * guessed at.
 */
export async function* linesOf(
  stream: AsyncIterable<Uint8Array>,
  longest = LONGEST_LINE,
  blank: 'with-blank' | 'without-blank' = 'without-blank',
): AsyncGenerator<NumberedLine> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let kept: Uint8Array[] = []
  let length = 0
  let line = 1
  let bytes = 0

  function take(): NumberedLine | undefined {
    const whole = Buffer.concat(kept)
    const tooLong = length > longest
    kept = []
    length = 0
    const at = { line, bytes }
    line += 1
    if (tooLong)
      return { ...at, problem: new WinnowError('too_long', `The line is longer than ${longest} bytes.`) }
    let text: string
    try {
      text = decoder.decode(whole)
    } catch {
      return { ...at, problem: new WinnowError('bad_json', 'The line is not UTF-8.') }
    }
    if (at.line === 1 && text.startsWith('\uFEFF')) text = text.slice(1)
    return text.trim() === '' && blank === 'without-blank' ? undefined : { ...at, text }
  }

  function keep(part: Uint8Array): void {
    length += part.length
    if (length > longest) kept = []
    else if (part.length > 0) kept.push(part)
  }

  for await (const chunk of stream) {
    let from = 0
    for (;;) {
      const end = chunk.indexOf(NEWLINE, from)
      if (end < 0) break
      keep(chunk.subarray(from, end))
      bytes += end + 1 - from
      from = end + 1
      const taken = take()
      if (taken !== undefined) yield taken
    }
    keep(chunk.subarray(from))
    bytes += chunk.length - from
  }
  const last = length > 0 ? take() : undefined
  if (last !== undefined) yield last
}
