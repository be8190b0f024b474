import { LIMITS, languageTag } from '../../src/core/index.ts'
import { attachmentsOf, countOf, starsOf } from './amounts.ts'
import { type DayOrder, isoDate } from './dates.ts'
import { repairedText } from './mojibake.ts'
import type { Fields, Warning } from './row.ts'
import { asText, isObject } from './values.ts'

const TRUE = /^(?:true|yes|oui|vrai|1)$/i
const FALSE = /^(?:false|no|non|faux|0)$/i
const DATES = ['postedAt', 'author.accountCreatedAt']
const BOOLEANS = ['addressesUs', 'author.isAnonymous', 'author.hasAvatar']
/** Nobody's name or id, but that there is none. */
const NOBODY =
  /^(?:anonym(?:ous|e)?(?: user)?|utilisateur anonyme|unknown|inconnu|n\/?a|none|null|nan|undefined|-+)$/i
const NAMELESS = /^(?:anonym|utilisateur anonyme)/i
const NESTED = /^(author|venue|article)\.([A-Za-z]{1,40})$/

/**
 * Makes a comment of the contract of what a file says. What is optional never costs the comment: a field that
 * can't be read is left out, and it is said where.
 */
export function mend(
  fields: Fields,
  { line, order, names = {} }: { line: number; order: DayOrder; names?: Readonly<Record<string, string>> },
): { readonly value: unknown; readonly warnings: readonly Warning[] } {
  const warnings: Warning[] = []
  const all = flattened(fields)
  const leaveOut = (field: string, expected: string) => {
    warnings.push({ line, column: names[field] ?? field, expected })
    delete all[field]
  }
  for (const [field, value] of Object.entries(all)) {
    if (value === null || value === undefined || (value === '' && field !== 'text')) delete all[field]
  }
  if (typeof all.text === 'string') all.text = repairedText(unwrapped(all.text))
  if (all.language !== undefined) {
    const tag = languageTag(asText(all.language))
    if (tag === undefined) leaveOut('language', 'a language, such as en or fr')
    else if (tag === 'other') delete all.language
    else all.language = tag
  }
  for (const field of DATES) {
    const value = all[field]
    if (value === undefined) continue
    const date = value instanceof Date ? value.toISOString() : isoDate(asText(value), order)
    if (date === undefined) leaveOut(field, 'a date that can be read in one way only, such as 2026-11-25')
    else all[field] = date
  }
  for (const field of BOOLEANS) {
    const value = all[field]
    if (value === undefined || typeof value === 'boolean') continue
    if (TRUE.test(asText(value))) all[field] = true
    else if (FALSE.test(asText(value))) all[field] = false
    else leaveOut(field, 'true or false')
  }
  for (const field of ['author.name', 'author.handle', 'author.id']) {
    const value = typeof all[field] === 'string' ? all[field].trim() : ''
    if (!NOBODY.test(value)) continue
    // Where several have the same, nobody is taken for another.
    delete all[field]
    if (NAMELESS.test(value)) all['author.isAnonymous'] ??= true
  }
  if (all.rating !== undefined) {
    const stars = starsOf(all.rating)
    if (stars === undefined) leaveOut('rating', 'a number of stars, such as 4 or 4/5')
    else Object.assign(all, stars)
  }
  if (all.likes !== undefined) {
    const likes = countOf(all.likes)
    if (likes === undefined) leaveOut('likes', 'a whole number')
    else all.likes = likes
  }
  if (all.attachments !== undefined) all.attachments = attachmentsOf(all.attachments)
  for (const field of ['author.name', 'author.handle', 'author.id', 'venue.name', 'article.title']) {
    const value = all[field]
    if (value === undefined || (typeof value === 'string' && value.length <= LIMITS.name)) continue
    if (typeof value === 'number') all[field] = String(value)
    else leaveOut(field, `at most ${LIMITS.name} characters`)
  }
  for (const field of ['url', 'author.url', 'venue.url', 'article.url']) {
    const value = all[field]
    if (value !== undefined && (typeof value !== 'string' || value.length > LIMITS.url))
      leaveOut(field, 'a web address')
  }
  const parent = parentOf(all)
  if (parent !== undefined) all.thread = [parent]
  return { value: unflattened(all), warnings }
}

/** `{"text":"…"}` in a cell, as some downloads have it. */
function unwrapped(text: string): string {
  if (!/^\s*\{\s*"text"/.test(text)) return text
  try {
    const value: unknown = JSON.parse(text)
    const only = isObject(value) && Object.keys(value).length === 1
    return only && typeof value.text === 'string' ? value.text : text
  } catch {
    return text
  }
}

/** What it answers to, as the one earlier message of its conversation. */
function parentOf(all: Record<string, unknown>): object | undefined {
  const { 'parent.text': text, 'parent.author': name, 'parent.fromUs': fromUs } = all
  for (const part of ['text', 'author', 'fromUs']) delete all[`parent.${part}`]
  if (typeof text !== 'string' || text.trim() === '' || all.thread !== undefined) return undefined
  const author = typeof name === 'string' && name.length <= LIMITS.name ? { name } : {}
  const words = repairedText(text).slice(0, LIMITS.threadText)
  return { author, text: words, ...(fromUs === true ? { fromUs } : {}) }
}

/** `author` alone is a name; an object's parts stand beside the dotted names of tables. */
function flattened(fields: Fields): Record<string, unknown> {
  const all: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(fields)) {
    if (field === 'author' && typeof value === 'string') all['author.name'] ??= repairedText(value)
    else if ((field === 'author' || field === 'venue' || field === 'article') && isObject(value)) {
      for (const [inner, one] of Object.entries(value)) all[`${field}.${inner}`] = one
    } else if (field !== 'author') all[field] = value
  }
  return all
}

function unflattened(all: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const value: Record<string, unknown> = {}
  for (const [field, one] of Object.entries(all)) {
    const [, outer, inner] = NESTED.exec(field) ?? []
    if (outer === undefined || inner === undefined) value[field] = one
    else {
      value[outer] ??= {}
      Object.assign(value[outer] as object, { [inner]: one })
    }
  }
  return value
}
