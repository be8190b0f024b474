/*
 * What a place makes of a text that is posted there: what readers see of it, which addresses become links,
 * and whom and what it calls. By what the places document, and by nothing of the program.
 */

export interface Posted {
  /** What readers see; signs that take no room are not seen. */
  readonly seen: string
  readonly links: readonly string[]
  /** Who is told, what is referred to, and what programs take for a command. */
  readonly called: readonly string[]
}

/** What calls somebody or something in text that is neither link nor code. The first group is its name. */
export type Calls = readonly RegExp[]

/** People, teams, issues and commands, as GitHub and the programs that listen there find them. */
export const GITHUB_CALLS: Calls = [
  /(?<![A-Za-z0-9_])(@[a-z0-9][a-z0-9-]*(?:\/[\w-]+)?)/gi,
  /(#\d+)/g,
  /\b(GH-\d+)/gi,
  /^\s*(\/[a-z][\w-]*)/gim,
]
/** People, groups, categories and tags, as Discourse finds them. */
export const DISCOURSE_CALLS: Calls = [
  /(?<![^\s\p{P}])(@\w[\w.-]*)/gu,
  /(?<![^\s\p{P}])(#[\w:-][\w:.-]*)/gu,
  /^(\[(?:quote|poll)\b)/gm,
]
export const MASTODON_CALLS: Calls = [
  /(?<![=/\p{L}\p{N}_])(@[a-z0-9_]+(?:[a-z0-9_.-]*[a-z0-9_])?(?:@[\p{L}\p{N}_.-]+)?)/giu,
  /(?<![=/)\p{L}\p{N}])([#＃][\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*)/gu,
]
/** What plugins of a blog look for. */
export const WORDPRESS_CALLS: Calls = [/(?<!\w)(@\w+)/g, /(?<![\w&])(#\w+)/g, /(\[\w+)/g]

/** Without the signs of the sentence behind it; a bracket belongs to it that was opened within it. */
const LINK = /(?<![A-Za-z])https?:\/\/(?:\([^\s<>"()]*\)|[^\s<>"()])+(?<![.,;:!?])/g
/** Stands for what is link or code while names are looked for. */
const TAKEN = '\uE000'

function callsIn(text: string, calls: Calls): readonly string[] {
  return calls.flatMap((one) => [...text.matchAll(one)].map(([, name]) => name ?? ''))
}

const visible = (text: string) => text.replace(/[\u200B\u2060]/g, '')
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: ' ', commat: '@' }
const decoded = (text: string) =>
  text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, number, name) =>
    name === undefined
      ? String.fromCodePoint(hex === undefined ? Number(number) : Number.parseInt(hex, 16))
      : (ENTITIES[name] ?? whole),
  )

/** Plain text: addresses are found by themselves. */
export function readText(text: string, calls: Calls, { withinLinks = false } = {}): Posted {
  const links = [...text.matchAll(LINK)].map(([address]) => address)
  const looked = withinLinks ? text : text.replace(LINK, TAKEN)
  return { seen: visible(text), links, called: callsIn(looked, calls) }
}

/** A comment's HTML. Plugins look at what was stored; readers see what it says. */
export function readHtml(html: string, calls: Calls): Posted {
  const { links } = readText(decoded(html), [])
  return {
    seen: visible(decoded(html.replace(/<[^>]*>/g, ''))),
    links,
    called: callsIn(html.replace(LINK, TAKEN), calls),
  }
}

/** One sign after the other: what is left of the line is what it may begin with. */
const PIECES: readonly (readonly [RegExp, (found: RegExpExecArray, into: Reading) => void])[] = [
  [/\\([!-/:-@[-`{-~])/y, ([, sign = ''], into) => into.escape(sign)],
  [/(`+)(?!`)([\s\S]*?[^`])\1(?!`)/y, ([, , code = ''], into) => into.take(code)],
  [/<(https?:\/\/[^\s<>]+)>/y, ([, address = ''], into) => into.link(address)],
  [/<\/?[a-z][^>]*>|<!--[\s\S]*?-->/iy, () => undefined],
  [/!?\[([^\]\n]*)\]\((\S+?)\)/y, ([, label = '', address = ''], into) => into.link(address, label)],
  [new RegExp(LINK.source, 'y'), ([address], into) => into.link(address)],
  [/&(?:#\w+|\w+);/y, ([entity], into) => into.show(decoded(entity))],
  // Marks that are signs of their own only between spaces.
  [/(?<!\s)[*_~]+|[*_~]+(?!\s)/y, ([marks], into) => into.mark(marks)],
  [/[\s\S]/y, ([letter], into) => into.show(letter)],
]

class Reading {
  seen = ''
  looked = ''
  readonly links: string[] = []
  show(text: string): void {
    this.seen += text
    this.looked += text
  }
  /** An escaped bracket begins nothing. */
  escape(sign: string): void {
    this.seen += sign
    this.looked += sign === '[' ? TAKEN : sign
  }
  take(text: string): void {
    this.seen += text
    this.looked += TAKEN
  }
  link(address: string, label = address): void {
    this.links.push(address)
    this.take(label)
  }
  /** Within words an underline is a letter. */
  mark(marks: string): void {
    if (/^_+$/.test(marks) && /[\p{L}\p{N}]$/u.test(this.seen)) this.show(marks)
  }
}

/** Markdown, as far as replies go: what isn't escaped is markup and not seen. */
export function readMarkdown(source: string, calls: Calls): Posted {
  const into = new Reading()
  for (const [at, line] of source.split('\n').entries()) {
    if (at > 0) into.show('\n')
    if (/^(?: {4}|\t)/.test(line)) {
      into.take(line.trim())
      continue
    }
    const begun = line.replace(
      /^\s{0,3}(?:>|#{1,6}(?=\s|$)|[-+*](?=\s|$)|\d{1,9}[.)](?=\s|$)|(?:-{2,}|=+)\s*$)/,
      '',
    )
    let place = 0
    while (place < begun.length)
      for (const [piece, act] of PIECES) {
        piece.lastIndex = place
        const found = piece.exec(begun)
        if (found === null) continue
        act(found, into)
        place = piece.lastIndex
        break
      }
  }
  return { seen: visible(into.seen), links: into.links, called: callsIn(into.looked, calls) }
}
