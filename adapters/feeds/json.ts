import { type Entry, type Feed, LONGEST_CONTENT, LONGEST_WORD, MOST_ENTRIES } from './feed.ts'
import { defined } from './xml.ts'

type Thing = Readonly<Record<string, unknown>>

/** Reads a JSON Feed, 1 or 1.1. @returns undefined for any other document */
export function readJson(text: string): Feed | undefined {
  const root = thing(parsed(text))
  if (root === undefined || !/^https?:\/\/jsonfeed\.org\/version\/1/.test(word(root.version) ?? ''))
    return undefined
  const items = Array.isArray(root.items) ? root.items.slice(0, MOST_ENTRIES) : []
  return defined<Feed>({
    title: word(root.title),
    link: word(root.home_page_url),
    language: word(root.language),
    over: root.expired === true ? true : undefined,
    entries: items.flatMap((item) => entryOf(thing(item))),
  })
}

function entryOf(item: Thing | undefined): readonly Entry[] {
  if (item === undefined) return []
  const author = thing(Array.isArray(item.authors) ? item.authors[0] : item.author)
  const html = word(item.content_html, LONGEST_CONTENT)
  const entry = defined<Entry>({
    id: word(item.id),
    title: word(item.title),
    link: word(item.url) ?? word(item.external_url),
    content: html ?? word(item.content_text, LONGEST_CONTENT) ?? word(item.summary, LONGEST_CONTENT),
    isPlain: html === undefined ? true : undefined,
    author: word(author?.name),
    authorUrl: word(author?.url),
    published: word(item.date_published),
    updated: word(item.date_modified),
    language: word(item.language),
  })
  return [entry]
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function thing(value: unknown): Thing | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Thing) : undefined
}

/** Numbers are ids to many programs. */
function word(value: unknown, longest = LONGEST_WORD): string | undefined {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, longest) : undefined
}
