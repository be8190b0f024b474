import type { JsonShape } from '../shapes.ts'
import { first, given, has, list, part, textOf } from './parts.ts'

const AWAY = ['spam', 'trash']

/** Comments as the REST API of WordPress lists them, without spam and trash. */
export const wordpressRest: JsonShape = {
  name: 'WordPress comments (REST)',
  documented: 'https://developer.wordpress.org/rest-api/reference/comments/',
  example:
    '[{"id":2,"post":1,"parent":0,"author_name":"Sam","date_gmt":"2026-11-02T10:00:00",' +
    '"content":{"rendered":"<p>It ' +
    'crashes</p>"},"link":"https://blog.example/1#comment-2","status":"approved","type":"comment"}]',
  recognises: (value) => has(first(value), 'content', 'author_name', 'post'),
  items: list,
  isGone: ({ status }) => AWAY.includes(String(status)),
  fields(item) {
    const content = part(item, 'content')
    const utc = textOf(item.date_gmt)
    return given({
      id: item.id,
      text: content.raw ?? content.rendered ?? '',
      // Without a zone, and UTC by its name.
      postedAt: utc === undefined ? item.date : `${utc.replace(/Z$/, '')}Z`,
      url: item.link,
      'author.name': textOf(item.author_name),
      'author.id': item.author === 0 ? undefined : item.author,
      'author.url': textOf(item.author_url),
      'parent.id': item.parent === 0 ? undefined : item.parent,
    })
  },
}
