/*
 * What a person approved is plain text. Places make more of it: markup, names that are told, references that
 * show up elsewhere, commands that programs obey. Each place has one way here of writing it so that a reader
 * sees the same letters, whole web addresses are links, and nothing else happens. What takes no room
 * (U+200B) stands between a sign and what it would call.
 */

/** How plain text is written in a place. */
export interface Writing {
  write(text: string): string
  /** A text of ours that stands there, as it was approved. */
  read(written: string): string
}

const GAP = '\u200B'
const ADDRESS =
  /(?<![A-Za-z])https?:\/\/[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?::\d{1,5})?(?:[/?#][^\s<>"`]*)?/giu
/** Signs that belong to the sentence when they stand at an address's end. */
const TRAILING = /[.,;:!?…»”’'\])}*_~|\\]$/
/** Names somebody, unless it stands within an address of mail. */
const CALL = /@(?!\s)(?!(?<=[A-Za-z0-9]@)[A-Za-z0-9-]{1,63}\.[A-Za-z])/g
const REFERENCE = /[#＃](?![\s#＃])/g
/** An issue by its other name. */
const NUMBERED = /\bGH-(?=\d)/gi
/** Of a small picture: `:smile:`. */
const PICTURE = /:(?=[\w+-]{1,60}:)/g
/** What programs that read along obey, at the beginning of a line. */
const COMMAND = /^\/(?=[A-Za-z])/

const MARKUP = /[\\<>`[\]*~|]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?[\p{L}\p{N}]{1,40};)/gu
/** Signs that mean something at the beginning of a line only: of headings, lists and rules. */
const AT_LINE_START = /^(?:#(?=#{0,5}(?:\s|$))|[+-](?=\s|$)|-(?=-)|=)/
const NUMBER = /^(\d{1,9})([.)])(?=\s|$)/
/** So far in, a line would be code. */
const CODE = 4
const ESCAPED = /\\([!-/:-@[-`{-~])|<(https?:\/\/[^\s<>]+)>|(&nbsp;)|\u200B/g

/** Markdown as GitHub and Discourse read it. */
export const MARKDOWN: Writing = {
  write: (text) => piecewise(text, escapedMarkdown, (address) => `<${address}>`),
  read: (written) =>
    written.replace(ESCAPED, (_, sign?: string, address?: string, space?: string) =>
      space === undefined ? (sign ?? address ?? '') : ' ',
    ),
}

/** Posts in which names and tags are found by their signs, and addresses by themselves. */
export const TAGGED_TEXT: Writing = {
  write: (text) =>
    piecewise(
      text,
      (piece) => piece.replace(CALL, `$&${GAP}`).replace(REFERENCE, `$&${GAP}`).replace(PICTURE, `$&${GAP}`),
      // Names are looked for within addresses too, and tags where it takes them for none.
      (address) =>
        address.replace(/(?<![=/\p{L}\p{N}_])@/gu, '%40').replace(/(?<![=/)\p{L}\p{N}])#/gu, '%23'),
    ),
  read: (written) => written.replaceAll(GAP, ''),
}

/** Comments in HTML, where plugins may look for names, tags and shortcodes. */
export const HTML: Writing = {
  write: (text) =>
    piecewise(
      text,
      (piece) =>
        escapedHtml(piece)
          .replace(CALL, '&#64;')
          .replace(/(?<!&)#(?=[^\s#])/g, '&#35;')
          .replaceAll('[', '&#91;'),
      escapedHtml,
    ),
  // It comes back as what a reader sees of it.
  read: (written) => written,
}

/** Where nothing is made of the letters, and links and names are said beside them. */
export const LETTERS: Writing = { write: (text) => text, read: (written) => written }

/** Web addresses in a text, as people type them, and where each begins. */
export function addressesIn(text: string): readonly { readonly address: string; readonly at: number }[] {
  return [...text.matchAll(ADDRESS)].map(({ 0: found, index }) => ({ address: trimmed(found), at: index }))
}

/** @param other of everything but web addresses */
function piecewise(
  text: string,
  other: (piece: string) => string,
  linked: (address: string) => string,
): string {
  let written = ''
  let from = 0
  for (const { address, at } of addressesIn(text)) {
    written += other(text.slice(from, at)) + linked(address)
    from = at + address.length
  }
  return written + other(text.slice(from))
}

/** A bracket that was opened within the address belongs to it. */
function trimmed(found: string): string {
  let address = found
  while (TRAILING.test(address)) {
    if (address.endsWith(')') && address.split('(').length >= address.split(')').length) return address
    address = address.slice(0, -1)
  }
  return address
}

function escapedMarkdown(piece: string): string {
  const lines = piece.split(/(\r\n|[\r\n])/)
  return lines.map((line, at) => (at % 2 === 0 ? escapedLine(line) : line)).join('')
}

function escapedLine(line: string): string {
  const rest = line.trimStart()
  const spaces = line.slice(0, line.length - rest.length)
  const room = spaces.replaceAll('\t', '    ')
  const written = rest
    .replace(MARKUP, '\\$&')
    .replace(AT_LINE_START, '\\$&')
    .replace(NUMBER, '$1\\$2')
    .replace(CALL, `$&${GAP}`)
    .replace(REFERENCE, `$&${GAP}`)
    .replace(NUMBERED, `$&${GAP}`)
    .replace(PICTURE, `$&${GAP}`)
    .replace(COMMAND, `$&${GAP}`)
  return (room.length < CODE ? spaces : '&nbsp;'.repeat(room.length)) + written
}

function escapedHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
