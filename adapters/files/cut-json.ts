/**
 * The part of a JSON document before the place where it was cut off: up to its last whole entry of a list,
 * with what is open closed behind it. One pass over the text. @returns undefined when it is not JSON up to
 * there
 */
export function beforeTheCut(text: string): unknown {
  const open: string[] = []
  let whole: { readonly end: number; readonly closing: string } | undefined
  let inString = false
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at)
    if (inString) {
      if (letter === '\\') at += 1
      else if (letter === '"') inString = false
      continue
    }
    if (letter === '"') inString = true
    else if (letter === '[' || letter === '{') {
      open.push(letter === '[' ? ']' : '}')
      if (open.length > DEEPEST) return undefined
    } else if (letter === ']' || letter === '}') {
      if (open.pop() !== letter) break
      // An object in a list has just ended: everything up to here is whole.
      if (letter === '}' && open.at(-1) === ']') whole = { end: at + 1, closing: open.toReversed().join('') }
    }
  }
  if (whole === undefined) return undefined
  try {
    return JSON.parse(text.slice(0, whole.end) + whole.closing)
  } catch {
    return undefined
  }
}

/** What is nested deeper is no export, and costs more with every entry. */
const DEEPEST = 200
