import { WinnowError } from '../../src/core/index.ts'
import { columnsOf } from './columns.ts'
import type { Fields, ReadOptions, Row } from './row.ts'
import { shapeOf } from './shapes.ts'
import { isObject } from './values.ts'

/** Deeper than any thread goes. */
const DEEPEST = 100
/** Objects and lists that the contract itself has. */
const CONTRACT = ['venue', 'thread', 'article', 'attachments']
const AUTHOR = ['id', 'handle', 'isAnonymous', 'accountCreatedAt', 'hasAvatar', 'url']

/** Where an item stands. */
export interface At {
  readonly line: number
  readonly bytes: number
}

/** One object is a comment, or holds several by its maker's form. */
export function* itemRows(item: unknown, at: At, options: ReadOptions): Generator<Row> {
  const shape = options.map === undefined ? shapeOf(item) : undefined
  if (shape === undefined) yield rowOf(isObject(item) ? anyFields(item, options) : item, at)
  else for (const one of shape.items(item)) yield rowOf(isObject(one) ? shape.fields(one) : one, at)
}

export function rowOf(fields: unknown, at: At): Row {
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
    Object.fromEntries(Object.entries(map ?? {}).filter(([, name]) => name === '' || name in item)),
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

/** Comments that a document holds in lists, and the keys that lead to these. */
export interface Found {
  readonly items: readonly unknown[]
  readonly path: string
}

/**
 * The lists that hold most comments: those that the same keys lead to, as each thread has its posts, and below a
 * comment its answers that are written the same way. In the order of the document.
 *
 * @param name of the text's field, where it is said
 * @param path as it was found in another part of the same document
 */
export function commentsIn(root: unknown, name?: string, path?: string): Found | undefined {
  const groups = new Map<string, { readonly field: string; readonly items: unknown[] }>()
  const look = (value: unknown, keys: string, above: string | undefined, depth: number): void => {
    if (depth > DEEPEST) return
    if (Array.isArray(value)) {
      const field = fieldOf(value, name)
      const key = field !== undefined && groups.get(above ?? '')?.field === field ? above : keys
      if (field !== undefined && key !== undefined && !groups.has(key)) groups.set(key, { field, items: [] })
      const group = field === undefined ? undefined : groups.get(key ?? '')
      for (const one of value) {
        group?.items.push(one)
        look(one, keys, group === undefined ? above : key, depth + 1)
      }
    } else if (isObject(value))
      // Within a comment these say what it stands below.
      for (const [key, one] of Object.entries(value))
        if (above === undefined || !CONTRACT.includes(key)) look(one, `${keys}/${key}`, above, depth + 1)
  }
  look(root, '', undefined, 0)
  if (path !== undefined) return { path, items: groups.get(path)?.items ?? [] }
  const [most] = [...groups].sort(([, one], [, other]) => other.items.length - one.items.length)
  return most === undefined ? undefined : { path: most[0], items: most[1].items }
}

/** The field that is the text of most objects of a list; undefined: these are no comments. */
function fieldOf(list: readonly unknown[], name?: string): string | undefined {
  const sample = list.slice(0, 50).filter(isObject)
  const fields = sample.map((item) => textFieldOf(item, name)).filter((field) => field !== undefined)
  return fields.length > 0 && fields.length * 2 >= sample.length ? fields[0] : undefined
}

export function hasText(item: Record<string, unknown>): boolean {
  return textFieldOf(item) !== undefined
}

function textFieldOf(item: Record<string, unknown>, name?: string): string | undefined {
  if (name !== undefined) return typeof item[name] === 'string' ? name : undefined
  const header = Object.keys(item)
  const field = header[columnsOf(header).text ?? -1]
  return field !== undefined && typeof item[field] === 'string' ? field : undefined
}

/** @returns undefined where it is no JSON */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}
