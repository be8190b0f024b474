import { readFile } from 'node:fs/promises'
import iconv from 'iconv-lite'
import { WinnowError } from '../../src/core/index.ts'
import { columnsOf } from './columns.ts'
import { beforeTheCut } from './cut-json.ts'
import { linesOf } from './lines.ts'
import type { Fields, Format, Opened, ReadOptions, Row, Sample } from './row.ts'
import { shapeOf } from './shapes.ts'
import { isObject } from './values.ts'

/** A document is read as a whole, so it is bounded; lines are not. In bytes. */
const LARGEST = 128 * 1024 * 1024
const DEEPEST = 12
/** Objects and lists that the contract itself has. */
const CONTRACT = ['venue', 'thread', 'article', 'attachments']
const AUTHOR = ['id', 'handle', 'isAnonymous', 'accountCreatedAt', 'hasAvatar', 'url']
/** What stands before the JSON in the files of an archive of X. */
const ARCHIVE = /^\uFEFF?\s*window\.YTD\.[\w.]{1,80}\s*=\s*/
const CUT = 'The file is no whole JSON document, perhaps cut off: what stood before that was read.'

/** One JSON object a line: the contract's, or any maker's own. */
export const jsonLines: Format = {
  name: 'JSON lines',
  documented: 'https://jsonlines.org',
  example: '{"id":"1","text":"It crashes since 3.2"}\n',
  recognises: ({ text, size }) => areLines(text, size),
  open: (sample, options) => ({
    told: shapeOf(firstOf(sample.text))?.name ?? 'JSON lines',
    rows: () => lineRows(sample.open(), options),
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
  return isObject(only) && ('text' in only || hasText(only))
}

function firstOf(text: string): unknown {
  for (const line of text.replace(/^\uFEFF/, '').split('\n', 20)) {
    const value = parsed(line)
    if (isObject(value)) return value
  }
  return undefined
}

/** One object a line, from a stream that may be read only once. */
export async function* lineRows(bytes: AsyncIterable<Uint8Array>, options: ReadOptions): AsyncGenerator<Row> {
  for await (const line of linesOf(bytes)) {
    const at = { line: line.line, bytes: line.bytes }
    if ('problem' in line) {
      yield { ...at, problem: line.problem }
      continue
    }
    const value = parsed(line.text)
    if (value === undefined) yield { ...at, problem: notJson() }
    else yield* itemRows(value, at, options)
  }
}

/** What the parser itself says quotes the text. */
function notJson(): WinnowError {
  return new WinnowError('bad_json', 'The line is not JSON: expected one comment as a JSON object.')
}

async function openDocument(sample: Sample, options: ReadOptions): Promise<Opened> {
  if (sample.size > LARGEST)
    throw new WinnowError(
      'too_long',
      'This JSON document is larger than 128 MB. Write one object a line (jq -c ".[]"), then it can be of any size.',
    )
  const text = iconv.decode(await readFile(sample.path), sample.encoding).replace(ARCHIVE, '')
  const whole = parsed(text)
  const root = whole ?? beforeTheCut(text)
  if (root === undefined)
    throw new WinnowError(
      'bad_json',
      'This file is no JSON document, perhaps cut off. One object a line (.jsonl) is read line by line.',
    )
  const shape = shapeOf(root)
  const items = shape?.items(root) ?? itemsIn(root, options.map?.text)
  if (items === undefined)
    throw new WinnowError(
      'invalid_input',
      `There are no comments with a text in this document. Fields found: ${fieldsIn(root)}. Say which with --map, e.g. --map text=body.`,
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
        else yield rowOf(isObject(item) ? shape.fields(item) : item, { line, bytes })
      }
      if (whole === undefined)
        yield { line: line + 1, bytes: sample.size, problem: new WinnowError('bad_json', CUT) }
    },
  }
}

interface At {
  readonly line: number
  readonly bytes: number
}

/** One object is a comment, or holds several by its maker's form. */
function* itemRows(item: unknown, at: At, options: ReadOptions): Generator<Row> {
  const shape = options.map === undefined ? shapeOf(item) : undefined
  if (shape === undefined) yield rowOf(isObject(item) ? anyFields(item, options) : item, at)
  else for (const one of shape.items(item)) yield rowOf(isObject(one) ? shape.fields(one) : one, at)
}

function rowOf(fields: unknown, at: At): Row {
  if (!isObject(fields))
    return { ...at, problem: new WinnowError('invalid_input', 'A comment should be a JSON object.') }
  const { id } = fields
  if (id === undefined || id === null || id === '')
    return { ...at, numbered: true, fields: { ...fields, id: String(at.line) } }
  return { ...at, fields: typeof id === 'number' ? { ...fields, id: String(id) } : fields }
}

/** By the names of its fields; what the contract calls so goes before any other name. */
function anyFields(item: Record<string, unknown>, { map }: ReadOptions): Fields {
  const header = Object.keys(item)
  const columns = columnsOf(
    header,
    Object.fromEntries(Object.entries(map ?? {}).filter(([, name]) => name in item)),
  )
  const fields: Record<string, unknown> = {}
  for (const [field, at] of Object.entries(columns)) {
    const value = item[header[at] ?? '']
    fields[field] = field === 'author' && isObject(value) ? authorOf(value) : value
  }
  const { title, ...others } = fields
  const text = typeof others.text === 'string' ? others.text : undefined
  const both = typeof title === 'string' && title !== '' && text !== undefined ? `${title}\n\n${text}` : text
  const own = Object.fromEntries(
    CONTRACT.filter((key) => isObject(item[key]) || Array.isArray(item[key])).map((key) => [key, item[key]]),
  )
  return { ...others, ...(both === undefined ? {} : { text: both }), ...own }
}

/** The contract's own parts, and a name by any of the usual ones. */
function authorOf(value: Record<string, unknown>): Record<string, unknown> {
  const name = value.name ?? value.display_name ?? value.displayName ?? value.username ?? value.login
  const own = AUTHOR.filter((key) => key in value).map((key) => [key, value[key]] as const)
  return { ...Object.fromEntries(own), ...(name === undefined ? {} : { name }) }
}

/** The longest array whose objects have a text by any of the known names. */
function itemsIn(root: unknown, name?: string): readonly unknown[] | undefined {
  let best: readonly unknown[] | undefined
  const look = (value: unknown, depth: number): void => {
    if (depth > DEEPEST) return
    if (Array.isArray(value)) {
      const sample = value.slice(0, 50).filter(isObject)
      const told = sample.filter((item) => hasText(item, name)).length
      if (told > 0 && told * 2 >= sample.length && value.length > (best?.length ?? 0)) best = value
      for (const one of value.slice(0, 1_000)) look(one, depth + 1)
    } else if (isObject(value)) for (const one of Object.values(value)) look(one, depth + 1)
  }
  look(root, 0)
  return best
}

function hasText(item: Record<string, unknown>, name?: string): boolean {
  if (name !== undefined) return typeof item[name] === 'string'
  const header = Object.keys(item)
  const at = columnsOf(header).text
  return at !== undefined && typeof item[header[at] ?? ''] === 'string'
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

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}
