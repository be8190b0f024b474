import { given } from './parts.ts'
import { xml } from './xml.ts'

const titled = (title: string | undefined, text: string | undefined) =>
  [title, text].flatMap((one) => (one === undefined || one.trim() === '' ? [] : [one.trim()])).join('\n\n')

/** Reviews of an app as the App Store's public feed has them, in XML; the app itself comes first in it. */
export const appStoreXml = xml({
  name: 'App Store reviews (RSS, XML)',
  documented: 'https://itunes.apple.com/us/rss/customerreviews/id=1/xml',
  example:
    '<?xml version="1.0"?><feed xmlns:im="http://itunes.apple.com/rss" ' +
    'xmlns="http://www.w3.org/2005/Atom"><entry><updated>2026-11-02T03:00:00-07:00</updated>' +
    '<id>a1</id><title>Export</title><content type="text">It crashes</content>' +
    '<im:voteSum>0</im:voteSum><im:rating>1</im:rating><author><name>Sam</name>' +
    '<uri>https://itunes.apple.com/us/reviews/id9</uri></author><content ' +
    'type="html">&lt;table&gt;It crashes&lt;/table&gt;</content></entry></feed>',
  mark: /<im:rating\b/,
  elements: ['entry'],
  fields: (entry) =>
    entry['im:rating'] === undefined
      ? undefined
      : given({
          id: entry.id?.trim(),
          text: titled(entry.title, entry.content),
          postedAt: entry.updated?.trim(),
          rating: entry['im:rating'].trim(),
          likes: entry['im:voteSum']?.trim(),
          'author.name': entry['author/name']?.trim(),
          'author.url': entry['author/uri']?.trim(),
        }),
})

/** WordPress names a comment after its author, and others after what it answers to. */
const NO_TITLE = /^(?:By|Par|Re|Comment on|Commentaires? sur)\b|^(?:Re|Réponse) ?:/i

/** Any feed of comments or reviews: RSS and Atom. */
export const feed = xml({
  name: 'Feed (RSS, Atom)',
  documented: 'https://www.rssboard.org/rss-specification',
  example:
    '<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>' +
    '<title>Comments</title><item><title>By: Sam</title><link>https://blog.example/1#c2</link>' +
    '<dc:creator>Sam</dc:creator><pubDate>Mon, 02 Nov 2026 10:00:00 +0000</pubDate>' +
    '<guid>https://blog.example/1#c2</guid><description>It crashes</description></item></channel>' +
    '</rss>',
  mark: /<(?:rss|feed|rdf:RDF)\b/,
  elements: ['item', 'entry'],
  fields: (entry) => {
    const title = NO_TITLE.test(entry.title?.trim() ?? '') ? undefined : entry.title
    const text = entry['content:encoded'] ?? entry.content ?? entry.description ?? entry.summary
    return given({
      id: (entry.guid ?? entry.id ?? entry.link)?.trim(),
      text: titled(title, text),
      postedAt: (entry.pubDate ?? entry.published ?? entry.updated ?? entry['dc:date'])?.trim(),
      url: (entry.link?.trim() || entry['link/@href']) ?? undefined,
      'author.name': (entry['dc:creator'] ?? entry['author/name'] ?? entry.author)?.trim(),
      'author.url': entry['author/uri']?.trim(),
    })
  },
})
