import { longRegex } from '../../src/core/index.ts'
import { columnsOf, fieldOf } from './columns.ts'
import type { Fields, ReadOptions } from './row.ts'
import { isObject } from './values.ts'

/** Objects and lists that the contract itself has. */
export const CONTRACT: readonly string[] = ['venue', 'thread', 'article', 'attachments']
const AUTHOR = ['id', 'handle', 'isAnonymous', 'accountCreatedAt', 'hasAvatar', 'url']
const NAMES = [
  ...['name', 'display_name', 'displayName', 'full_name', 'fullName', 'nickname', 'username', 'userName'],
  ...['screen_name', 'unique_id', 'uniqueId', 'login', 'handle', 'email'],
]
const IDS = ['id', '_id', 'uid', 'user_id', 'userId', 'steamid']
/** What objects hold that are a text: as written goes before as shown. */
const TEXTS = ['raw', 'text', 'plain', 'value', 'content', 'body', 'processed', 'rendered', 'html']
/** Objects that stand around a comment; what it answers to or was written below is no such. */
const AROUND = longRegex('i')`
    ^(?:node|comment|data|attributes|_source|source|fields|record|review|message|snippet|tweet|item|content|
    post)$`
const DEEPEST = 6

/** By the names of its fields; what the contract calls so goes before any other name. */
export function anyFields(given: Record<string, unknown>, { map }: ReadOptions): Fields {
  const item = unwrapped(given, map?.text)
  const header = namesIn(item)
  const columns = columnsOf(
    header,
    Object.fromEntries(Object.entries(map ?? {}).filter(([, name]) => name === '' || name in item)),
  )
  const fields: Record<string, unknown> = {}
  for (const [field, at] of Object.entries(columns)) {
    const value = plain(item[header[at] ?? ''])
    if (field === 'author' && isObject(value)) fields[field] = authorOf(value)
    else fields[field] = field === 'text' || field === 'title' ? (textIn(value) ?? value) : value
  }
  const own = Object.fromEntries(
    CONTRACT.filter((key) =>
      key === 'thread' ? Array.isArray(item[key]) : isObject(item[key]) || Array.isArray(item[key]),
    ).map((key) => [key, item[key]]),
  )
  return { ...fields, ...own }
}

/** The name of the field that is the text; undefined: this is no comment. */
export function textFieldOf(given: Record<string, unknown>, name?: string): string | undefined {
  if (name !== undefined) return typeof given[name] === 'string' ? name : undefined
  const item = unwrapped(given)
  const header = namesIn(item)
  const field = header[columnsOf(header).text ?? -1]
  return field !== undefined && textIn(item[field]) !== undefined ? field : undefined
}

/** Names of fields, without those whose value can't be what their name says. */
function namesIn(item: Record<string, unknown>): string[] {
  return Object.entries(item).map(([name, value]) => {
    if (name === '_score') return ''
    if (!isObject(value) && !Array.isArray(value)) return name
    return fieldOf(name) === 'text' && textIn(value) === undefined ? '' : name
  })
}

/** Where an object of its own holds the comment (`node`, `attributes`…), with what stands around it. */
function unwrapped(item: Record<string, unknown>, name?: string, depth = 0): Record<string, unknown> {
  if (depth > 2 || name !== undefined || isText(item)) return item
  for (const [key, value] of Object.entries(item)) {
    if (!AROUND.test(key) || !isObject(value)) continue
    const inner = unwrapped(value, undefined, depth + 1)
    if (!isText(inner)) continue
    const { [key]: _, ...around } = item
    return { ...around, ...inner }
  }
  return item
}

function isText(item: Record<string, unknown>): boolean {
  const header = namesIn(item)
  const at = columnsOf(header).text
  return at !== undefined && textIn(item[header[at] ?? '']) !== undefined
}

/**
 * A text, or the object that some write it as: `{"rendered":…}`, `{"contentType":…,"content":…}`, a document
 * of Atlassian's.
 */
function textIn(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (!isObject(value)) return undefined
  if (value.type === 'doc') return wordsOf(value, 0).trim()
  // An object with an id is a thing of its own.
  if ('id' in value) return undefined
  return TEXTS.map((key) => value[key]).find((one) => typeof one === 'string')
}

function wordsOf(node: unknown, depth: number): string {
  if (!isObject(node) || depth > DEEPEST * 4) return ''
  if (typeof node.text === 'string') return node.text
  if (node.type === 'hardBreak') return '\n'
  const inner = Array.isArray(node.content) ? node.content.map((one) => wordsOf(one, depth + 1)).join('') : ''
  return node.type === 'paragraph' || node.type === 'heading' ? `${inner}\n` : inner
}

/** MongoDB writes ids, dates and long numbers as objects. */
function plain(value: unknown): unknown {
  if (!isObject(value)) return value
  const [[key, inner] = []] = Object.entries(value)
  return key !== undefined && /^\$(?:oid|date|numberLong|numberInt|numberDouble|numberDecimal)$/.test(key)
    ? plain(inner)
    : value
}

/** The contract's own parts, and a name by any of the usual ones. */
function authorOf(value: Record<string, unknown>): Record<string, unknown> {
  const nested = [value.user, value.User, value.emailAddress].find(isObject)
  if (nested !== undefined && !('name' in value)) return authorOf(nested)
  const of = (keys: readonly string[]) =>
    keys
      .map((key) => value[key] ?? value[`${key.charAt(0).toUpperCase()}${key.slice(1)}`])
      .find((one) => one !== undefined && one !== null && one !== '')
  const own = AUTHOR.filter((key) => key in value).map((key) => [key, value[key]] as const)
  const [name, id] = [of(NAMES), of(IDS)]
  return {
    ...Object.fromEntries(own),
    ...(name === undefined ? {} : { name }),
    ...(id === undefined ? {} : { id: plain(id) }),
  }
}
