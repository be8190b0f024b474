import { Parser } from 'htmlparser2'

/** A feed that a page leads to. */
export interface Offered {
  readonly url: string
  readonly title: string
}

const FEED = /^application\/(?:(?:rss|atom|rdf)\+xml|feed\+json)\b/i
const MOST = 20
/** Of comments rather than of articles. */
const OF_COMMENTS = /comment/i

/** The feeds that a page names (`link rel=alternate`), those of comments first. @param page its address */
export function feedsOf(html: string, page: URL): readonly Offered[] {
  const found: Offered[] = []
  const parser = new Parser({
    onopentag(name, { rel = '', type = '', href = '', title = '' }) {
      if (name !== 'link' && name !== 'a') return
      if (!/(?:^|\s)(?:alternate|feed)(?:\s|$)/i.test(rel) || !FEED.test(type.trim())) return
      const url = URL.parse(href, page)
      if (url === null || found.length >= MOST || found.some((one) => one.url === url.href)) return
      found.push({ url: url.href, title: title.trim().slice(0, 200) })
    },
  })
  parser.write(html)
  parser.end()
  const ofComments = ({ url, title }: Offered) => OF_COMMENTS.test(title) || OF_COMMENTS.test(url)
  return [...found.filter(ofComments), ...found.filter((one) => !ofComments(one))]
}
