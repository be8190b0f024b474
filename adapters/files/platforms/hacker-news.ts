import type { JsonShape } from '../shapes.ts'
import { asText } from '../values.ts'
import { given, has, textOf } from './parts.ts'

const items = (root: unknown) => [has(root, 'hits') ? root.hits : root].flat()

/** Items of Hacker News' API, and hits of Algolia's search over it. */
export const hackerNews: JsonShape = {
  name: 'Hacker News comments',
  documented: 'https://hn.algolia.com/api',
  example:
    '{"hits":[{"objectID":"1","comment_text":"It crashes &amp; burns","author":"sam","created_at":"2026-11-02T10:00:00Z"}]}',
  recognises: (value) => {
    const [first] = items(value)
    return has(first, 'objectID', 'author') || (has(first, 'by', 'time', 'type') && first.type === 'comment')
  },
  items,
  fields(item) {
    const id = item.objectID ?? item.id
    return given({
      id,
      text: item.comment_text ?? item.text ?? textOf(item.story_text) ?? textOf(item.title) ?? '',
      postedAt: item.created_at ?? (item.time === undefined ? undefined : asText(item.time)),
      'author.name': item.author ?? item.by,
      url: id === undefined ? undefined : `https://news.ycombinator.com/item?id=${asText(id)}`,
    })
  },
}
