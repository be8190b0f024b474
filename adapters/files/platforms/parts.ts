import type { Fields } from '../row.ts'
import { isObject } from '../values.ts'

/** The object under a key, or an empty one. */
export function part(value: unknown, ...keys: readonly string[]): Record<string, unknown> {
  let at: unknown = value
  for (const key of keys) at = isObject(at) ? at[key] : undefined
  return isObject(at) ? at : {}
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

/** A name that is text, or nothing. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
