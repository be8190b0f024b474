import { Parser } from 'htmlparser2'
import { type Entry, type Feed, LONGEST_CONTENT, LONGEST_WORD, MOST_ENTRIES } from './feed.ts'

/** No feed nests as deep; what does costs the parser more with every level. */
const DEEPEST = 100
const ENTRIES = new Set(['item', 'entry'])
/** These hold markup, escaped or as elements. */
const CONTENT = new Set(['content:encoded', 'content', 'description', 'summary', 'title'])

const PARENTS = new Set(['author', 'image', 'source', 'textinput'])
const SAID = new Set(['type', 'ispermalink', 'xml:lang'])

/**
 * What was said of one element of an entry, or of the feed: its text, and its attributes as
 * `name@attribute`.
 */
type Said = Map<string, string>

/**
 * Reads RSS 0.9 to 2, RDF and Atom as leniently as readers do: namespaces by their usual prefixes, broken
 * documents as far as they go. Entities of a document's own are never expanded, nothing is fetched.
 */
export function readXml(text: string): Feed {
  const head: Said = new Map()
  const entries: Said[] = []
  /** The open elements; within content its own tags are text. */
  const path: { readonly name: string; readonly key: string }[] = []
  let entry: Said | undefined
  let within: { readonly key: string; readonly depth: number } | undefined
  let depth = 0

  const add = (name: string, piece: string): void => {
    const said = entry ?? head
    const before = said.get(name) ?? ''
    const most = CONTENT.has(name) ? LONGEST_CONTENT : LONGEST_WORD
    if (before.length < most) said.set(name, (before + piece).slice(0, most))
  }
  /** The first of a kind counts, but for links: there the one that leads to a page. */
  const link = ({ rel = 'alternate', type = '', href = '' }: Readonly<Record<string, string>>): void => {
    const said = entry ?? head
    if (rel === 'replies' && /atom|rss|xml/.test(type)) said.set('replies', href)
    const isPage = rel === 'alternate' && (type === '' || /html/.test(type))
    if (isPage && !said.has('link')) said.set('link', href.slice(0, LONGEST_WORD))
  }

  /** What an element is called here; one that comes again is another thing, and the first counts. */
  function keyOf(name: string): string {
    const parent = path.at(-1)?.name ?? ''
    const key = PARENTS.has(parent) ? `${parent}/${name}` : name
    return (entry ?? head).has(key) ? `${key}#` : key
  }

  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        depth += 1
        if (depth > DEEPEST) return parser.pause()
        const name = tag.toLowerCase()
        if (within !== undefined) return add(within.key, `<${name}>`)
        if (ENTRIES.has(name) && entry === undefined) {
          if (entries.length >= MOST_ENTRIES) return parser.pause()
          entry = new Map()
          entries.push(entry)
        }
        const key = keyOf(name)
        path.push({ name, key })
        if (/^(?:atom:)?link$/.test(name) && attributes.href !== undefined) link(attributes)
        for (const [one, value] of Object.entries(attributes))
          if (SAID.has(one.toLowerCase())) add(`${key}@${one.toLowerCase()}`, value)
        if (CONTENT.has(key)) within = { key, depth }
      },
      ontext(piece) {
        const key = within?.key ?? path.at(-1)?.key
        if (key !== undefined && !key.endsWith('#')) add(key, piece)
      },
      onclosetag(tag) {
        depth -= 1
        const name = tag.toLowerCase()
        if (within !== undefined && depth >= within.depth) return add(within.key, `</${name}>`)
        within = undefined
        path.pop()
        if (ENTRIES.has(name) && !path.some((one) => ENTRIES.has(one.name))) entry = undefined
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(text)
  if (depth <= DEEPEST && entries.length < MOST_ENTRIES) parser.end()
  return { ...headOf(head), entries: entries.map(entryOf) }
}

function entryOf(said: Said): Entry {
  const word = wordOf(said)
  const encoded = word('content:encoded')
  const content = encoded ?? word('content') ?? word('description') ?? word('summary')
  const type = encoded === undefined && word('content') !== undefined ? word('content@type') : undefined
  const isPlain = type === 'text' || type === 'text/plain'
  const guid = word('guid') ?? word('id')
  const permalink = word('guid@ispermalink') !== 'false' && /^https?:/.test(guid ?? '') ? guid : undefined
  return defined<Entry>({
    id: guid,
    title: word('title'),
    link: word('link') ?? permalink,
    content,
    isPlain: isPlain ? true : undefined,
    author: word('dc:creator') ?? word('author/name') ?? word('author'),
    authorUrl: word('author/uri'),
    published: word('pubdate') ?? word('published') ?? word('dc:date') ?? word('issued'),
    updated: word('updated') ?? word('modified'),
    language: word('content@xml:lang') ?? word('entry@xml:lang') ?? word('dc:language'),
    commentFeed: word('wfw:commentrss') ?? word('replies'),
    comments: countOf(word('slash:comments')),
  })
}

function headOf(said: Said): Omit<Feed, 'entries'> {
  const word = wordOf(said)
  const minutes = countOf(word('ttl'))
  return defined({
    title: word('title'),
    link: word('link'),
    language: word('language') ?? word('feed@xml:lang') ?? word('dc:language'),
    rest: minutes === undefined ? undefined : minutes * 60_000,
  })
}

function wordOf(said: Said): (name: string) => string | undefined {
  return (name) => {
    const word = said.get(name)?.trim()
    return word === undefined || word === '' ? undefined : word
  }
}

function countOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,7}$/.test(text) ? Number(text) : undefined
}

/** Without what is missing. */
export function defined<T>(fields: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T
}
