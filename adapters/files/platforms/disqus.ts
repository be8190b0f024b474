import { given } from './parts.ts'
import { xml } from './xml.ts'

/** Disqus' export: its posts, without the deleted and those taken for spam. */
export const disqus = xml({
  name: 'Disqus export',
  documented: 'https://help.disqus.com/en/articles/1717164-comments-export',
  example:
    '<?xml version="1.0"?><disqus xmlns="http://disqus.com" ' +
    'xmlns:dsq="http://disqus.com/disqus-internals"><thread dsq:id="1"><title>Post</title></thread>' +
    '<post dsq:id="2"><message><![CDATA[<p>It crashes</p>]]></message>' +
    '<createdAt>2026-11-02T10:00:00Z</createdAt><isDeleted>false</isDeleted><isSpam>false</isSpam>' +
    '<author><name>Sam</name><username>sam</username></author></post></disqus>',
  mark: /<disqus\b/,
  elements: ['post'],
  isGone: (post) => post.isDeleted === 'true' || post.isSpam === 'true',
  fields: (post) =>
    given({
      id: post['@dsq:id'],
      text: post.message ?? '',
      postedAt: post.createdAt,
      'author.name': post['author/name'],
      'parent.id': post['parent/@dsq:id'],
      'author.handle': post['author/username'],
    }),
})
