import { parsed, type Thing, thing, things, word as wordOf } from '../../src/core/json.ts'
import { type Entry, type Feed, LONGEST_CONTENT, LONGEST_WORD, MOST_ENTRIES } from './feed.ts'
import { defined } from './xml.ts'

/** A text that says something, no longer than a feed's words are. */
const word = (value: unknown, longest = LONGEST_WORD) => wordOf(value, longest)

/** Reads a JSON Feed, 1 or 1.1. @returns undefined for any other document */
export function readJson(text: string): Feed | undefined {
  const root = thing(parsed(text))
  if (!/^https?:\/\/jsonfeed\.org\/version\/1/.test(word(root.version) ?? '')) return undefined
  const items = Array.isArray(root.items) ? root.items.slice(0, MOST_ENTRIES) : []
  return defined<Feed>({
    title: word(root.title),
    link: word(root.home_page_url),
    language: word(root.language),
    over: root.expired === true ? true : undefined,
    entries: things(items).map(entryOf),
  })
}

function entryOf(item: Thing): Entry {
  const author = thing(Array.isArray(item.authors) ? item.authors[0] : item.author)
  const html = word(item.content_html, LONGEST_CONTENT)
  return defined<Entry>({
    id: word(item.id),
    title: word(item.title),
    link: word(item.url) ?? word(item.external_url),
    content: html ?? word(item.content_text, LONGEST_CONTENT) ?? word(item.summary, LONGEST_CONTENT),
    isPlain: html === undefined ? true : undefined,
    author: word(author.name),
    authorUrl: word(author.url),
    published: word(item.date_published),
    updated: word(item.date_modified),
    language: word(item.language),
  })
}
