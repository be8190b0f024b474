import type { Fields } from '../row.ts'
import { asText, isObject } from '../values.ts'

/** The object under a key, or an empty one. */
export function part(value: unknown, ...keys: readonly string[]): Record<string, unknown> {
  let at: unknown = value
  for (const key of keys) at = isObject(at) ? at[key] : undefined
  return isObject(at) ? at : {}
}

/** The list under a key, a single thing as a list of one; an empty one where there is nothing. */
export function list(value: unknown): readonly unknown[] {
  return value === undefined || value === null ? [] : [value].flat()
}

/** Leaves out what isn't there, so that no field is said to be wrong that was never given. */
export function given(fields: Record<string, unknown>): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== null),
  )
}

/** Are all of these keys there? */
export function has(value: unknown, ...keys: readonly string[]): value is Record<string, unknown> {
  return isObject(value) && keys.every((key) => key in value)
}

/** The first of a list, or the thing itself. */
export function first(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value
}

/** A name that is text, or nothing. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** An id that is there, as text. */
export function idOf(value: unknown): string | undefined {
  return value === undefined || value === null || value === '' ? undefined : asText(value)
}

/** A few fields that are there, e.g. attachments with an address; undefined where none is. */
export function filled(values: readonly unknown[]): readonly unknown[] | undefined {
  const there = values.filter((value) => isObject(value) || textOf(value) !== undefined)
  return there.length === 0 ? undefined : there
}

/** One message of a conversation between a customer and us. */
export interface Message {
  /** Written by somebody of ours, or by a machine of ours. */
  readonly ours: boolean
  readonly fields: Fields
}

/** What customers wrote, each with what stood before it. */
export function customersOf(messages: readonly Message[]): readonly Fields[] {
  return messages.flatMap(({ ours, fields }, at) => {
    const before = messages[at - 1]
    if (ours) return []
    if (before === undefined) return [fields]
    const parent = {
      'parent.text': before.fields.text,
      'parent.author': before.fields['author.name'],
      'parent.fromUs': before.ours,
    }
    return [{ ...fields, ...given(parent) }]
  })
}
