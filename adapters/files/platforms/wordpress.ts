import { given } from './parts.ts'
import { xml } from './xml.ts'

/** WordPress' own export (WXR): comments that were let through or wait, without spam, trash and pings. */
export const wordpress = xml({
  name: 'WordPress export',
  documented: 'https://wordpress.org/documentation/article/tools-export-screen/',
  example:
    '<?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.2/"><channel>' +
    '<wp:wxr_version>1.2</wp:wxr_version><item><title>Post</title><wp:comment>' +
    '<wp:comment_id>2</wp:comment_id><wp:comment_author><![CDATA[Sam]]></wp:comment_author>' +
    '<wp:comment_date_gmt>2026-11-02 10:00:00</wp:comment_date_gmt><wp:comment_content><![CDATA[It ' +
    'crashes]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved>' +
    '<wp:comment_type>comment</wp:comment_type></wp:comment></item></channel></rss>',
  mark: /wordpress\.org\/export\//,
  elements: ['wp:comment'],
  isGone: (comment) => ['spam', 'trash'].includes(comment['wp:comment_approved'] ?? ''),
  fields: (comment) =>
    ['pingback', 'trackback'].includes(comment['wp:comment_type'] ?? '')
      ? undefined
      : given({
          id: comment['wp:comment_id'],
          text: comment['wp:comment_content'] ?? '',
          postedAt: comment['wp:comment_date_gmt'],
          'author.name': comment['wp:comment_author'],
          'parent.id': comment['wp:comment_parent'] === '0' ? undefined : comment['wp:comment_parent'],
          'author.url': comment['wp:comment_author_url'] || undefined,
        }),
})
