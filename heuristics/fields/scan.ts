import type { Reading } from '../../src/core/index.ts'
import { LANGUAGE_PACKS } from '../languages/index.ts'
import type { Fields } from './fields.ts'

/** The words of a reading as keys of the fields: without their apostrophe, "order's" as "order". */
export interface Scan {
  readonly fields: Fields
  readonly keys: readonly string[]
}

const scanned = new WeakMap<Reading, Scan | undefined>()

/** @returns undefined where the language has no fields. Worked out once a reading. */
export function scanOf(reading: Reading): Scan | undefined {
  if (scanned.has(reading)) return scanned.get(reading)
  const { language, tokens } = reading
  const fields = LANGUAGE_PACKS.find((pack) => pack.language === language)?.fields
  const scan = fields === undefined ? undefined : { fields, keys: tokens.map(({ folded }) => keyOf(folded)) }
  scanned.set(reading, scan)
  return scan
}

function keyOf(folded: string): string {
  if (!/['’]/.test(folded)) return folded
  return folded.replace(/['’](?:s|re|ve|ll|d)?$/, '').replace(/['’]/g, '')
}

/** The first index in `[from, to)` whose word is in the class; −1 when none is. */
export function findIn(keys: readonly string[], set: ReadonlySet<string>, from: number, to: number): number {
  const end = Math.min(to, keys.length)
  for (let at = Math.max(0, from); at < end; at += 1) if (set.has(keys[at] ?? '')) return at
  return -1
}

/** The last index in `[from, to)` whose word is in the class; −1 when none is. */
export function findBack(
  keys: readonly string[],
  set: ReadonlySet<string>,
  from: number,
  to: number,
): number {
  for (let at = Math.min(to, keys.length) - 1; at >= Math.max(0, from); at -= 1) {
    if (set.has(keys[at] ?? '')) return at
  }
  return -1
}
