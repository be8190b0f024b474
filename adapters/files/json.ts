import { readFile } from 'node:fs/promises'
import iconv from 'iconv-lite'
import { WinnowError } from '../../src/core/index.ts'
import { beforeTheCut } from './cut-json.ts'
import { ARCHIVE, CUT, inPieces } from './json-pieces.ts'
import { commentsIn, hasText, itemRows, itemsBelow, shapedRow } from './json-rows.ts'
import { rowsIn } from './layouts.ts'
import { linesOf } from './lines.ts'
import { documentsIn, parsed } from './parsed-json.ts'
import type { Format, Opened, ReadOptions, Row, Sample } from './row.ts'
import { shapeOf } from './shapes.ts'
import { isObject } from './values.ts'

/** A larger document is read piece by piece, which misses what stands behind its list. In bytes. */
const LARGEST = 128 * 1024 * 1024

/** One JSON object a line: the contract's, or any maker's own. */
export const jsonLines: Format = {
  name: 'JSON lines',
  documented: 'https://jsonlines.org',
  example: '{"id":"1","text":"It crashes since 3.2"}\n',
  recognises: ({ text, size }) => areLines(text, size),
  open: (sample, options) => ({
    told: shapeOf(firstOf(sample.text))?.name ?? 'JSON lines',
    rows: () => lineRows(sample.open(), options, 'with-below'),
  }),
}

/** One JSON document that holds its comments in an array, anywhere. */
export const jsonDocument: Format = {
  name: 'JSON',
  documented: 'https://www.rfc-editor.org/rfc/rfc8259',
  example: '{"data":{"items":[{"id":"1","comment":"It crashes since 3.2"}]}}',
  recognises: ({ text }) => /^\uFEFF?\s*[[{]/.test(text.replace(ARCHIVE, '')),
  open: openDocument,
}

function areLines(text: string, size: number): boolean {
  const whole = text.replace(/^\uFEFF/, '')
  if (!/^\s*\{/.test(whole)) return false
  const lines = whole.split('\n')
  // The last may be cut.
  const complete = Buffer.byteLength(text) < size ? lines.slice(0, -1) : lines
  const objects = complete.filter((line) => line.startsWith('{') && parsed(line) !== undefined)
  if (objects.length === 0) return false
  const filled = complete.filter((line) => line.trim() !== '')
  if (filled.length > 1) return objects.length > 1 || filled[0] === objects[0]
  const only = parsed(filled[0] ?? '')
  if (!isObject(only)) return false
  // What holds comments is no comment itself, whatever it calls its own words: a video, a page.
  const isOne = typeof only.text === 'string' || commentsIn(only) === undefined
  return isOne && hasText(only)
}

function firstOf(text: string): unknown {
  for (const line of text.replace(/^\uFEFF/, '').split('\n', 20)) {
    const value = parsed(line)
    if (isObject(value)) return value
  }
  return undefined
}

/**
 * One object a line, from a stream that may be read only once.
 * @param below what was written below it, in lists of its own: answered line by line, it isn't asked for
 */
export async function* lineRows(
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
  below: 'with-below' | 'alone' = 'alone',
): AsyncGenerator<Row> {
  for await (const line of linesOf(bytes)) {
    const at = { line: line.line, bytes: line.bytes }
    if ('problem' in line) {
      yield { ...at, problem: line.problem }
      continue
    }
    const value = parsed(line.text)
    if (value === undefined) yield { ...at, problem: notJson() }
    else if (below === 'with-below') yield* itemsBelow(value, at, options)
    else yield* itemRows(value, at, options)
  }
}

/** What the parser itself says quotes the text. */
function notJson(): WinnowError {
  return new WinnowError('bad_json', 'The line is not JSON: expected one comment as a JSON object.')
}

async function openDocument(sample: Sample, options: ReadOptions): Promise<Opened> {
  if (sample.size > LARGEST) return inPieces(sample, options)
  const text = iconv.decode(await readFile(sample.path), sample.encoding).replace(ARCHIVE, '')
  const { roots, cut } = rootsOf(text)
  if (roots.length === 0)
    throw new WinnowError(
      'bad_json',
      'This file is no JSON document, perhaps cut off. One object a line (.jsonl) is read line by line.',
    )
  const shape = shapeOf(roots[0])
  const items =
    shape === undefined
      ? ((roots.length > 1 ? undefined : rowsIn(roots[0])) ??
        commentsIn(roots.length > 1 ? roots : roots[0], options.map?.text)?.items)
      : roots.flatMap((root) => (shape.recognises(root) ? shape.items(root) : []))
  if (items === undefined)
    throw new WinnowError(
      'invalid_input',
      `There are no comments with a text in this document. Fields found: ${fieldsIn(roots[0])}. ` +
        'Say which with --map, e.g. --map text=body.',
    )
  const told = shape?.name ?? shapeOf(items[0])?.name ?? 'JSON'
  return {
    told,
    async *rows() {
      let line = 0
      for (const item of items) {
        line += 1
        const bytes = Math.round((line / items.length) * sample.size)
        if (shape === undefined) yield* itemRows(item, { line, bytes }, options)
        else yield shapedRow(shape, item, { line, bytes })
      }
      if (cut) yield { line: line + 1, bytes: sample.size, problem: new WinnowError('bad_json', CUT) }
    },
  }
}

/** One document, several one behind the other, or the part of one before it was cut off. */
function rootsOf(text: string): { readonly roots: readonly unknown[]; readonly cut: boolean } {
  const whole = parsed(text)
  if (whole !== undefined) return { roots: [whole], cut: false }
  const { documents, cut } = documentsIn(text)
  if (documents.length > 0) return { roots: documents, cut }
  const part = beforeTheCut(text)
  return { roots: part === undefined ? [] : [part], cut: true }
}

function fieldsIn(root: unknown): string {
  const found = new Set<string>()
  const look = (value: unknown, depth: number): void => {
    if (depth > 6 || found.size > 30) return
    if (Array.isArray(value)) for (const one of value.slice(0, 3)) look(one, depth + 1)
    else if (isObject(value))
      for (const [key, one] of Object.entries(value).slice(0, 40)) {
        found.add(key.slice(0, 40))
        look(one, depth + 1)
      }
  }
  look(root, 0)
  return [...found].slice(0, 30).join(', ') || 'none'
}
