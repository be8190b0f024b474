import { longRegex } from '../../src/core/index.ts'

/** `<@U1|name>`, `<#C1>`, `<!here>`, `<https://…|label>`. */
const MARKUP = longRegex('gi')`
    <(?:([@#!])([^<>|]{1,300})(?:\|([^<>]{0,3000}))?|
    ([a-z][a-z0-9+.-]{0,20}:[^<>|]{1,3000})(?:\|([^<>]{0,3000}))?)>`

/** Ids of the people a message mentions, in order, each once. */
export function mentioned(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/<@([UW][A-Z0-9]{1,30})(?:\|[^<>]*)?>/g)].map(([, id = '']) => id))]
}

/**
 * A message as people read it, out of Slack's markup. A link shows where it leads, whatever it calls itself.
 * @param nameOf the name of somebody mentioned; undefined when it isn't known
 */
export function readable(text: string, nameOf: (userId: string) => string | undefined): string {
  return text
    .replace(MARKUP, (_, sign: string | undefined, what = '', label = '', address = '', called = '') => {
      if (sign === '@') return `@${label || nameOf(what) || what}`
      if (sign === '#') return `#${label || what}`
      return sign === '!' ? special(what, label) : link(address, called)
    })
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

/** Stands where a name would; nobody types it. */
const NAME = '\u{f0000}'
/** Longest name that may stand there, in UTF-16 code units. */
const LONGEST_NAME = 512

/**
 * Does the message read so, whatever the people it mentions are called now? Their names change by themselves.
 * @param text in Slack's markup @param words as it was read before
 */
export function readsAs(text: string, words: string): boolean {
  const pieces = readable(text, () => NAME).split(`@${NAME}`)
  const [first = '', ...rest] = pieces
  if (rest.length === 0) return words === first
  if (!words.startsWith(first)) return false
  let at = first.length
  for (const [n, piece] of rest.entries()) {
    if (words[at] !== '@') return false
    const next = n === rest.length - 1 ? words.length - piece.length : words.indexOf(`${piece}@`, at + 2)
    if (next < at + 2 || next - at > LONGEST_NAME || !words.startsWith(piece, next)) return false
    at = next + piece.length
  }
  return at === words.length
}

/** `here`, `channel`, `subteam^S1`, `date^1772442000^{date}`. */
function special(what: string, label: string): string {
  const [kind = '', detail = ''] = what.split('^')
  if (kind === 'date') return label || detail
  return label || `@${kind}`
}

function link(address: string, label: string): string {
  const shown = address.replace(/^mailto:/, '')
  if (label === '' || label === shown) return shown
  return bare(label) === bare(shown) ? label : `${label} (${shown})`
}

/** `https://example.org/` and `example.org` are the same to a reader. */
function bare(url: string): string {
  return url.replace(/^[a-z]+:\/\//i, '').replace(/\/$/, '')
}
