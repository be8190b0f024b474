/*
 * What came as JSON from elsewhere, taken apart without trust: whatever isn't as expected is as if it were
 * not there.
 */

export type Thing = Readonly<Record<string, unknown>>

/** The object under these keys, or an empty one. */
export function thing(value: unknown, ...keys: readonly string[]): Thing {
  let at: unknown = value
  for (const key of keys) at = isThing(at) ? at[key] : undefined
  return isThing(at) ? at : {}
}

/** The objects of a list; none where there is no list. */
export function things(value: unknown): readonly Thing[] {
  return Array.isArray(value) ? value.filter(isThing) : []
}

/** A text that says something, or a number, which is an id to many programs. */
export function word(value: unknown, longest = 4_096): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, longest) : undefined
}

/** A date as ISO 8601, or nothing. Without a zone it is UTC. */
export function date(value: unknown): string | undefined {
  const said = word(value, 64)
  if (said === undefined) return undefined
  const at = new Date(/[Z]$|[+-]\d\d:?\d\d$/i.test(said) ? said : `${said}Z`)
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString()
}

/** undefined for what is no JSON. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
