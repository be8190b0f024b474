import type { Feed } from './feed.ts'
import { readJson } from './json.ts'
import { readXml } from './xml.ts'

/** So much of a document says what it is. */
const HEAD = 2_048

/** A document as a feed, recognised by what is in it. @returns undefined for anything else, such as a page */
export function readFeed(text: string): Feed | undefined {
  const bare = text.replace(/^\uFEFF/, '').trimStart()
  const head = bare.slice(0, HEAD)
  if (head.startsWith('{')) return readJson(bare)
  return /<(?:rss|feed|rdf:RDF)[\s>]/i.test(head) && !/<html[\s>]/i.test(head) ? readXml(bare) : undefined
}
