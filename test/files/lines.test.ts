import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesOf, type NumberedLine } from '../../adapters/files/lines.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

async function read(chunks: readonly Uint8Array[], longest?: number): Promise<readonly NumberedLine[]> {
  async function* stream() {
    yield* chunks
  }
  const lines: NumberedLine[] = []
  for await (const line of linesOf(stream(), longest)) lines.push(line)
  return lines
}

const told = (lines: readonly NumberedLine[]) =>
  lines.map((line) => [line.line, 'text' in line ? line.text : 'problem' in line ? line.problem.code : ''])

describe('lines of a byte stream', () => {
  const cases = [
    ['nothing', '', []],
    ['one line without an end', 'a', [[1, 'a']]],
    [
      'two lines',
      'a\nb\n',
      [
        [1, 'a'],
        [2, 'b'],
      ],
    ],
    [
      'blank lines, which count',
      'a\n\n \nb',
      [
        [1, 'a'],
        [4, 'b'],
      ],
    ],
    ['a byte order mark', '\uFEFFa', [[1, 'a']]],
    [
      'a mark that only looks like one',
      'a\n\uFEFFb',
      [
        [1, 'a'],
        [2, '\uFEFFb'],
      ],
    ],
  ] as const
  it.each(cases)('%s', async (_, text, expected) => {
    expect(told(await read([bytes(text)]))).toEqual(expected)
  })

  it('keeps a carriage return for the JSON reader, which takes it as blank', async () => {
    expect(told(await read([bytes('{}\r\n')]))).toEqual([[1, '{}\r']])
  })

  it('names a line of broken UTF-8 and goes on', async () => {
    const broken = new Uint8Array([...bytes('a\n'), 0xc3, 0x28, 0x0a, ...bytes('b')])
    expect(told(await read([broken]))).toEqual([
      [1, 'a'],
      [2, 'bad_json'],
      [3, 'b'],
    ])
  })

  it('names a line that is too long, without holding it, and goes on', async () => {
    expect(told(await read([bytes('1234'), bytes('5678'), bytes('9\nok')], 8))).toEqual([
      [1, 'too_long'],
      [2, 'ok'],
    ])
  })

  it('reads the same however the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('é', '🙂', 'a', '\n', '\r\n', ' ')),
        fc.array(fc.nat(40)),
        async (parts, cuts) => {
          const whole = bytes(parts.join(''))
          const places = [...new Set(cuts.map((cut) => cut % (whole.length + 1)))].sort((a, b) => a - b)
          const chunks = [...places, whole.length].map((end, at) => whole.subarray(places[at - 1] ?? 0, end))
          expect(told(await read(chunks))).toEqual(told(await read([whole])))
        },
      ),
    )
  })

  it('counts the bytes read so far', async () => {
    expect((await read([bytes('é\nab\n')])).map((line) => line.bytes)).toEqual([3, 6])
  })
})
