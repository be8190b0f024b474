import { createHash } from 'node:crypto'

/**
 * A key as a text that PostgreSQL takes: NUL and lone surrogates are escaped. Different keys stay
 * different.
 */
export function storedKey(key: string): string {
  return key.isWellFormed() && !key.includes('\0') && !key.startsWith('"') ? key : JSON.stringify(key)
}

/** A text for display in a column of its own; the full text is in the JSON. */
export function shown(text: string | undefined, length: number): string | null {
  if (text === undefined) return null
  return text.slice(0, length).replaceAll('\0', '').toWellFormed()
}

export function sourceHash(source: string, sourceId: string): string {
  return createHash('sha256')
    .update(JSON.stringify([source, sourceId]))
    .digest('hex')
}
