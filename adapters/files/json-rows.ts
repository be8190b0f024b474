import { WinnowError } from '../../src/core/index.ts'
import { anyFields, CONTRACT, textFieldOf } from './any-object.ts'
import { byKeys } from './layouts.ts'
import type { ReadOptions, Row } from './row.ts'
import { type JsonShape, shapeOf } from './shapes.ts'
import { isObject } from './values.ts'

/** Deeper than any thread goes. */
const DEEPEST = 100

const GONE = ['deleted', 'isDeleted', 'is_deleted', 'isSpam', 'is_spam', 'spam']
const OURS = ['from_agent', 'fromAgent', 'is_agent', 'isAgent', 'from_me', 'fromMe', 'is_staff_reply']

/** Where an item stands. */
export interface At {
  readonly line: number
  readonly bytes: number
}

/** One object is a comment, or holds several: by its maker's form, or in lists of its own. */
export function* itemRows(item: unknown, at: At, options: ReadOptions): Generator<Row> {
  const shape = options.map === undefined ? shapeOf(item) : undefined
  if (shape !== undefined) {
    for (const one of shape.items(item)) yield shapedRow(shape, one, at)
    return
  }
  const alone = !isObject(item) || textFieldOf(item, options.map?.text) !== undefined
  for (const one of (alone ? undefined : commentsIn(item, options.map?.text)?.items) ?? [item])
    yield rowOf(isObject(one) ? anyFields(one, options) : one, at, isGone(one))
}

/**
 * One object and what was written below it the same way: an issue with its comments, a comment with its
 * answers.
 */
export function* itemsBelow(item: unknown, at: At, options: ReadOptions): Generator<Row> {
  // One of the contract's own says everything itself.
  const own = !isObject(item) || typeof item.text === 'string' || options.map !== undefined
  const all = own || shapeOf(item) !== undefined ? [item] : (commentsIn([item])?.items ?? [item])
  for (const [place, one] of all.entries())
    for (const row of itemRows(one, at, options))
      yield place > 0 && row.numbered === true && 'fields' in row
        ? { ...row, fields: { ...row.fields, id: `${at.line}-${place + 1}` } }
        : row
}

/** Deleted by its author or taken for spam, or our own words to a customer, as the file itself says. */
function isGone(item: unknown): boolean {
  return isObject(item) && [...GONE, ...OURS].some((name) => item[name] === true || item[name] === 1)
}

/** One item of a maker's own form. */
export function shapedRow(shape: JsonShape, item: unknown, at: At): Row {
  if (!isObject(item)) return rowOf(item, at)
  return rowOf(shape.fields(item), at, shape.isGone?.(item))
}

export function rowOf(fields: unknown, { line, bytes }: At, isGone = false): Row {
  const at = { line, bytes, ...(isGone ? ({ gone: true } as const) : {}) }
  if (!isObject(fields))
    return { ...at, problem: new WinnowError('invalid_input', 'A comment should be a JSON object.') }
  const { id } = fields
  if (id === undefined || id === null || id === '')
    return { ...at, numbered: true, fields: { ...fields, id: String(at.line) } }
  return { ...at, fields: typeof id === 'number' ? { ...fields, id: String(id) } : fields }
}

/** Comments that a document holds in lists, and the keys that lead to these. */
export interface Found {
  readonly items: readonly unknown[]
  readonly path: string
}

/**
 * The lists that hold most comments: those that the same keys lead to, as each thread has its posts, and
 * below a comment its answers that are written the same way; and lists beside each other that are made
 * alike, as good and bad ones may be apart. In the order of the document.
 *
 * @param name of the text's field, where it is said
 * @param path as it was found in another part of the same document
 */
export function commentsIn(root: unknown, name?: string, path?: string): Found | undefined {
  const groups = new Map<string, { readonly field: string; readonly items: unknown[] }>()
  const look = (value: unknown, keys: string, within: string | undefined, depth: number): void => {
    if (depth > DEEPEST) return
    if (Array.isArray(value)) {
      const field = fieldOf(value, name)
      const key = field !== undefined && groups.get(within ?? '')?.field === field ? within : keys
      if (field !== undefined && key !== undefined && !groups.has(key)) groups.set(key, { field, items: [] })
      const group = field === undefined ? undefined : groups.get(key ?? '')
      for (const one of value) {
        group?.items.push(one)
        look(one, keys, group === undefined ? within : key, depth + 1)
      }
    } else if (isObject(value)) {
      const items = within === undefined ? byKeys(value) : undefined
      if (items !== undefined && fieldOf(items, name) !== undefined) {
        look(items, keys, within, depth + 1)
        return
      }
      // Within a comment these say what it stands below.
      for (const [key, one] of Object.entries(value))
        if (within === undefined || !CONTRACT.includes(key)) look(one, `${keys}/${key}`, within, depth + 1)
    }
  }
  look(root, '', undefined, 0)
  if (path !== undefined) return { path, items: groups.get(path)?.items ?? [] }
  const [most] = [...groups].sort(([, one], [, other]) => other.items.length - one.items.length)
  if (most === undefined) return undefined
  const beside = [...groups].filter(([keys, { field, items }]) => {
    const [mostKeys, best] = most
    return field === best.field && above(keys) === above(mostKeys) && isAlike(items, best.items)
  })
  return { path: most[0], items: beside.flatMap(([, { items }]) => items) }
}

/** Where the list stands, without its own name: comments may be sorted into several beside each other. */
function above(keys: string): string {
  return keys.slice(0, Math.max(0, keys.lastIndexOf('/')))
}

/** Made of the same fields, for the most part. */
function isAlike([one]: readonly unknown[], [other]: readonly unknown[]): boolean {
  if (!isObject(one) || !isObject(other)) return false
  const [names, others] = [Object.keys(one), Object.keys(other)]
  return names.filter((name) => others.includes(name)).length * 2 >= Math.max(names.length, others.length)
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
