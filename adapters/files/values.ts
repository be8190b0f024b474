export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
}

/**
 * Not every JSON has a text: of an object whose `toString` is its own, or of very deep lists, there is none.
 */
export function asText(value: unknown): string {
  try {
    return String(value)
  } catch {
    return ''
  }
}
