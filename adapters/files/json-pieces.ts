import { TokenParser } from '@streamparser/json'
import { WinnowError } from '../../src/core/index.ts'
import { beforeTheCut } from './cut-json.ts'
import { besideList } from './json-beside.ts'
import { commentsIn, type Found, itemRows, rowOf } from './json-rows.ts'
import { createTokenizer } from './json-tokens.ts'
import type { Opened, ReadOptions, Row, Sample } from './row.ts'
import { type JsonShape, shapeOf } from './shapes.ts'
import { isObject } from './values.ts'

/** What stands before the JSON in the files of an archive of X. */
export const ARCHIVE = /^\uFEFF?\s*window\.YTD\.[\w.]{1,80}\s*=\s*/
export const CUT = 'The file is no whole JSON document, perhaps cut off: what stood before that was read.'

/** The beginning by which the list is found whose entries are the comments. In bytes. */
const HEAD = 4 * 1024 * 1024
/** One entry of the list is held in memory, and no comment with all its answers is as large. In bytes. */
const LARGEST_ENTRY = 64 * 1024 * 1024
/** So many entries are looked at together. */
const TOGETHER = 200
const BEGINS = [0x5b, 0x7b]

/**
 * A document too large to be read as a whole, by the entries of the outermost list that its beginning leads
 * into. Its other parts are those of the beginning.
 *
 * @param head bytes of the beginning
 * @throws WinnowError `invalid_input` where that leads into no list of comments
 */
export async function inPieces(sample: Sample, options: ReadOptions, head = HEAD): Promise<Opened> {
  const root = beforeTheCut((await beginning(sample, head)).replace(ARCHIVE, ''))
  const path = listIn(root)
  const shape = options.map === undefined ? shapeOf(root) : undefined
  const found = shape === undefined ? commentsIn(root, options.map?.text) : undefined
  const plain = path?.every((key) => !/[.*]/.test(key))
  // Another list of the beginning holds more comments than the one that goes on.
  const elsewhere =
    found !== undefined && !found.path.startsWith((path ?? []).map((key) => `/${key}`).join(''))
  if (path === undefined || !plain || elsewhere || (shape === undefined && found === undefined))
    throw new WinnowError(
      'too_long',
      'This JSON document is larger than 128 MB and has no plain list of comments. Write one ' +
        'object a line (jq -c ".[]"), then it can be of any size.',
    )
  const told = shape?.name ?? shapeOf(found?.items[0])?.name ?? 'JSON'
  // What stands behind the list, its authors' names for example, is found in a pass of its own.
  const [list, ...deeper] = path
  const needed = shape?.needsBeside === true && list !== undefined && deeper.length === 0
  const beside = needed ? await besideList(sample, list) : undefined
  return {
    told: `${told}, a large document${beside === undefined ? ' of which the list alone is read' : ''}`,
    rows: () => rowsOf(sample, { root: beside ?? root, path, shape, found, options }),
  }
}

interface Pieces {
  readonly root: unknown
  readonly path: readonly string[]
  readonly shape: JsonShape | undefined
  readonly found: Found | undefined
  readonly options: ReadOptions
}

async function* rowsOf(sample: Sample, { root, path, shape, found, options }: Pieces): AsyncGenerator<Row> {
  // What the maker's form tells of the document itself stands at every piece of it, and is told once.
  const fieldsOf = (item: unknown): unknown => (isObject(item) ? shape?.fields(item) : item)
  const ofItself = new Set(
    shape?.items(withList(root, path, [])).map((item) => JSON.stringify(fieldsOf(item))),
  )
  let [line, bytes, first] = [0, 0, true]
  for await (const piece of pieces(sample.open(), path)) {
    bytes = piece.bytes
    if ('problem' in piece) yield { line: line + 1, bytes, problem: piece.problem }
    else if (shape === undefined)
      for (const item of commentsIn(withList(root, path, piece.entries), options.map?.text, found?.path)
        ?.items ?? []) {
        line += 1
        yield* itemRows(item, { line, bytes }, options)
      }
    else
      for (const item of shape.items(withList(root, path, piece.entries))) {
        const fields = fieldsOf(item)
        if (!first && ofItself.size > 0 && ofItself.has(JSON.stringify(fields))) continue
        line += 1
        yield rowOf(fields, { line, bytes }, isObject(item) && shape.isGone?.(item) === true)
      }
    first = false
  }
}

type Piece = { readonly bytes: number } & (
  | { readonly entries: readonly unknown[] }
  | { readonly problem: WinnowError }
)

/** JSONParser, with numbers as we read them. */
function parserOf(path: readonly string[]) {
  const tokenizer = createTokenizer()
  const values = new TokenParser({ paths: [['$', ...path, '*'].join('.')], keepStack: false })
  tokenizer.onToken = values.write.bind(values)
  values.onError = tokenizer.error.bind(tokenizer)
  values.onEnd = () => {
    if (!tokenizer.isEnded) tokenizer.end()
  }
  tokenizer.onEnd = () => {
    if (!values.isEnded) values.end()
  }
  return { tokenizer, values }
}

/** The entries of one list, some at a time, until the document ends or can't be read on. */
async function* pieces(stream: AsyncIterable<Uint8Array>, path: readonly string[]): AsyncGenerator<Piece> {
  const { tokenizer, values } = parserOf(path)
  let entries: unknown[] = []
  let [bytes, since, begun, broken] = [0, 0, false, false]
  values.onValue = ({ value }) => {
    entries.push(value)
    since = bytes
  }
  // What it says itself quotes the text.
  tokenizer.onError = () => {
    broken = true
  }
  for await (const chunk of stream) {
    let part = chunk
    if (!begun) {
      const from = chunk.findIndex((byte) => BEGINS.includes(byte))
      part = from < 0 ? chunk.subarray(chunk.length) : chunk.subarray(from)
      begun = from >= 0
    }
    bytes += chunk.length
    if (!tokenizer.isEnded && part.length > 0) tokenizer.write(part)
    const tooLarge = bytes - since > LARGEST_ENTRY
    if (entries.length >= TOGETHER || ((broken || tooLarge) && entries.length > 0)) {
      yield { bytes, entries }
      entries = []
    }
    if (broken) return yield { bytes, problem: new WinnowError('bad_json', CUT) }
    if (tokenizer.isEnded) break
    if (tooLarge)
      return yield {
        bytes,
        problem: new WinnowError('too_long', 'What follows is one entry of over 64 MB: it was not read.'),
      }
  }
  if (entries.length > 0) yield { bytes, entries }
  if (!tokenizer.isEnded) yield { bytes, problem: new WinnowError('bad_json', CUT) }
}

async function beginning(sample: Sample, length: number): Promise<string> {
  const parts: Uint8Array[] = []
  let left = length
  for await (const chunk of sample.open()) {
    parts.push(chunk.subarray(0, left))
    left -= chunk.length
    if (left <= 0) break
  }
  return Buffer.concat(parts).toString('utf8')
}

/** The keys that lead to the outermost list that was still open where the beginning ends. */
function listIn(root: unknown): readonly string[] | undefined {
  const path: string[] = []
  let value = root
  while (isObject(value)) {
    const key = Object.keys(value).at(-1)
    if (key === undefined) return undefined
    path.push(key)
    value = value[key]
  }
  return Array.isArray(value) ? path : undefined
}

/** The same document with other entries in that list. */
function withList(root: unknown, path: readonly string[], entries: readonly unknown[]): unknown {
  const [key, ...others] = path
  return key === undefined || !isObject(root)
    ? entries
    : { ...root, [key]: withList(root[key], others, entries) }
}
