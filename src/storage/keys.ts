import { createHash } from 'node:crypto'

/**
 * A key as a text that PostgreSQL takes: NUL and lone surrogates are escaped. Different keys stay
 * different.
 */
export function storedKey(key: string): string {
  return key.isWellFormed() && !key.includes('\0') && !key.startsWith('"') ? key : JSON.stringify(key)
}

/** The key as it was given to `storedKey`. */
export function givenKey(key: string): string {
  return key.startsWith('"') ? (JSON.parse(key) as string) : key
}

/** A text for display in a column of its own; the full text is in the JSON. */
export function shown(text: string | undefined, length: number): string | null {
  if (text === undefined) return null
  return text.slice(0, length).replaceAll('\0', '').toWellFormed()
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
}

/** The same for a text that a place gave back with markup, other spaces or other quotation marks. */
export function replyKey(text: string): string {
  const words = text
    .replace(/<[^<>]{1,300}>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()
  return createHash('sha256').update(words).digest('hex').slice(0, 32)
}
