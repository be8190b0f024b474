import type { JsonShape } from '../shapes.ts'
import { given, has, textOf } from './parts.ts'

/** Items of Hacker News' API, and hits of Algolia's search over it. */
export const hackerNews: JsonShape = {
  name: 'Hacker News comments',
  documented: 'https://hn.algolia.com/api',
  example:
    '{"hits":[{"objectID":"1","comment_text":"It crashes &amp; burns","author":"sam","created_at":"2026-11-02T10:00:00Z"}]}',
  recognises: (value) => {
    const first = has(value, 'hits') ? [value.hits].flat()[0] : Array.isArray(value) ? value[0] : value
    return has(first, 'objectID', 'author') || (has(first, 'by', 'time', 'type') && first.type === 'comment')
  },
  items: (root) => (has(root, 'hits') ? [root.hits].flat() : [root].flat()),
  fields(item) {
    const id = item.objectID ?? item.id
    return given({
      id,
      text: item.comment_text ?? item.text ?? textOf(item.story_text) ?? textOf(item.title) ?? '',
      postedAt: item.created_at ?? (item.time === undefined ? undefined : String(item.time)),
      'author.name': item.author ?? item.by,
      url: id === undefined ? undefined : `https://news.ycombinator.com/item?id=${String(id)}`,
    })
  },
}
