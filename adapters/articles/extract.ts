import { Readability } from '@mozilla/readability'
import { type PageNode, parseHTML } from 'linkedom'
import { LIMITS } from '../../src/core/comment.ts'

/** What stands on a page, without menus, advertising and what surrounds it. */
export interface Extract {
  readonly title: string
  readonly text: string
  readonly author: string
  readonly site: string
  /** As the page says: `fr-CA`. */
  readonly language: string
  /** The page says of itself that one has to pay for it. */
  readonly paid: boolean
}

const MOST_ELEMENTS = 30_000
/** With less there is no article to thank anybody for. */
export const SHORTEST = 140
const BLOCK =
  /^(?:P|DIV|H[1-6]|LI|UL|OL|BLOCKQUOTE|PRE|TR|TABLE|SECTION|ARTICLE|HEADER|FOOTER|FIGCAPTION|DT|DD|BR|HR)$/

/** @throws Error on a page that the libraries can't take; says nothing of it */
export function extract(html: string): Extract {
  // A page that begins in the middle of something gets what holds it.
  const whole = /<body[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`
  const { document } = parseHTML(whole)
  const language = document.documentElement?.getAttribute('lang') ?? ''
  const read = new Readability(document, {
    maxElemsToParse: MOST_ELEMENTS,
    serializer: (node) => node,
  }).parse()
  return {
    title: oneLine(read?.title ?? ''),
    text: read?.content == null ? '' : paragraphs(read.content),
    author: author(read?.byline ?? ''),
    site: oneLine(read?.siteName ?? ''),
    language: (read?.lang || language).slice(0, 35),
    paid: /"isAccessibleForFree"\s{0,9}:\s{0,9}"?false/i.test(html),
  }
}

/** Text with a line for every block. Walks without recursion: pages are nested as deep as they like. */
function paragraphs(root: PageNode): string {
  const pieces: string[] = []
  let node: PageNode | null = root
  while (node !== null) {
    if (node.nodeType === 3) pieces.push((node.nodeValue ?? '').replace(/\s+/g, ' '))
    else if (BLOCK.test(node.nodeName)) pieces.push('\n')
    if (node.firstChild !== null) {
      node = node.firstChild
      continue
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode
      if (node !== null && BLOCK.test(node.nodeName)) pieces.push('\n')
    }
    node = node === null || node === root ? null : node.nextSibling
  }
  const lines = pieces
    .join('')
    .split('\n')
    .map((line) => line.trim())
  return lines
    .filter((line) => line !== '')
    .join('\n')
    .slice(0, LIMITS.articleText)
}

function oneLine(text: string): string {
  return text
    .slice(0, 2_000)
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
    .slice(0, LIMITS.name)
}

/** "By Jane Doe" is Jane Doe; a line that is no name is none. */
function author(byline: string): string {
  const name = oneLine(byline).replace(/^(?:by|par|written by|écrit par|publié par|posted by)\s+/iu, '')
  return name.length > 80 || /https?:|@/.test(name) ? '' : name
}
