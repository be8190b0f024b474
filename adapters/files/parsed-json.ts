/** A number with more digits than a JavaScript number keeps: ids of several networks are as long. */
const LONG_NUMBER = /[:[,]\s{0,40}-?\d{16,}/
const WHOLE = /^-?\d{16,}$/
/**
 * Strings are passed over, also one that never ends, so that no place is tried twice; then what some writers
 * leave in that JSON doesn't have.
 */
const LOOSE = /"(?:[^"\\]|\\[\s\S])*(?:"|\\?$)|\bNaN\b|-?\bInfinity\b|,(?=\s*(?:[\]}]|$))/g
const TOKENS = /"(?:[^"\\]|\\[\s\S])*(?:"|\\?$)|[[\]{}]/g

/** @returns undefined where it is no JSON, not even with `NaN` and a comma before an end */
export function parsed(text: string): unknown {
  const json = text.replace(/^\uFEFF/, '')
  return (
    strictly(json) ??
    strictly(json.replace(LOOSE, (found) => (found.startsWith('"') ? found : loosely(found))))
  )
}

function loosely(found: string): string {
  return found === ',' ? '' : 'null'
}

/** A number that would lose digits stays the text that it is. */
function strictly(json: string): unknown {
  try {
    return LONG_NUMBER.test(json) ? JSON.parse(json, keepDigits) : JSON.parse(json)
  } catch {
    return undefined
  }
}

/** Node has the third parameter, the types of the language not yet. */
function keepDigits(_: string, value: unknown, context?: { readonly source?: string }): unknown {
  const source = context?.source
  return typeof value === 'number' && source !== undefined ? exactly(source, value) : value
}

/** A number as it was written, where it would lose digits. */
export function exactly(source: string, value = Number(source)): number | string {
  return WHOLE.test(source) && !Number.isSafeInteger(value) ? source : value
}

/**
 * Documents one behind the other, as `jq` and those who append to a file write them. One pass over the text.
 */
export function documentsIn(text: string): { readonly documents: readonly unknown[]; readonly cut: boolean } {
  const documents: unknown[] = []
  let [depth, from, end] = [0, 0, 0]
  for (const { 0: token, index } of text.matchAll(TOKENS)) {
    if (token === '{' || token === '[') {
      if (depth === 0) from = index
      depth += 1
    } else if (token === '}' || token === ']') {
      depth -= 1
      if (depth < 0) break
      if (depth > 0) continue
      const one = parsed(text.slice(from, index + 1))
      if (one === undefined || !/^[\s,]*$/.test(text.slice(end, from).replace(/^\uFEFF/, ''))) break
      documents.push(one)
      end = index + 1
    }
  }
  return { documents, cut: !/^[\s,]*$/.test(text.slice(end)) }
}
