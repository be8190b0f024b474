import { decodeHTML } from 'entities'

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/iy
/** Tags behind which a new line begins, as a browser shows it. */
const BREAK = /<\/?(?:p|br|div|li|ul|ol|tr|td|table|h[1-6])(?:\s[^<>]{0,200})?\/?>/iy
const ANY_TAG = /<\/?[a-z][a-z\d]{0,15}(?:\s[^<>]{0,300})?\/?>/iy
/** Takes up room and is taken out again. */
const FILL = '\u2060'

/** What stands for `text.slice(at, to)`. */
interface Decoded {
  readonly to: number
  readonly as: string
}

/** The entity that begins there, decoded once. */
export function entityAt(text: string, at: number): Decoded | undefined {
  ENTITY.lastIndex = at
  const [found] = ENTITY.exec(text) ?? []
  if (found === undefined) return undefined
  const as = decodeHTML(found)
  return as === found ? undefined : { to: at + found.length, as }
}

/** A tag that begins a new line. */
export function breakAt(text: string, at: number): Decoded | undefined {
  BREAK.lastIndex = at
  const [found] = BREAK.exec(text) ?? []
  return found === undefined ? undefined : { to: at + found.length, as: '\n' }
}

/**
 * The text without markup, as long as it was: entities decoded, tags as line ends or as nothing, the room
 * that is
 * left filled. @see unfilled
 */
export function filled(text: string): string {
  if (!/[&<]/.test(text)) return text
  let out = ''
  let copied = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const found =
      code === 0x26 ? entityAt(text, at) : code === 0x3c ? (breakAt(text, at) ?? tagAt(text, at)) : undefined
    if (found === undefined) continue
    out += text.slice(copied, at) + found.as.padEnd(found.to - at, FILL)
    copied = found.to
    at = found.to - 1
  }
  return out + text.slice(copied)
}

export function unfilled(text: string): string {
  return text.replaceAll(FILL, '')
}

function tagAt(text: string, at: number): Decoded | undefined {
  ANY_TAG.lastIndex = at
  const [found] = ANY_TAG.exec(text) ?? []
  return found === undefined ? undefined : { to: at + found.length, as: '' }
}
