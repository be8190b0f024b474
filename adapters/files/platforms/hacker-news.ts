import type { JsonShape } from '../shapes.ts'
import { asText } from '../values.ts'
import { first, given, has, list, part, textOf } from './parts.ts'

const DEEPEST = 200
const isItem = (value: unknown) =>
  has(value, 'objectID', 'author') ||
  has(value, 'by', 'time', 'type') ||
  has(value, 'deleted', 'time', 'type') ||
  has(value, 'author', 'children', 'created_at')

/** An item with everything below it. */
function withChildren(value: unknown, depth = 0): readonly unknown[] {
  const { children } = part(value)
  const below = depth > DEEPEST ? [] : list(children).flatMap((one) => withChildren(one, depth + 1))
  return isItem(value) ? [value, ...below] : below
}

const items = (root: unknown) =>
  list(has(root, 'hits') ? root.hits : root).flatMap((one) => withChildren(one))

/** Items of Hacker News' API, and Algolia's search and items over it. */
export const hackerNews: JsonShape = {
  name: 'Hacker News comments',
  documented: 'https://hn.algolia.com/api',
  example:
    '{"hits":[{"objectID":"1","comment_text":"It crashes &amp; ' +
    'burns","author":"sam","created_at":"2026-11-02T10:00:00Z"}]}',
  recognises: (value) => isItem(first(has(value, 'hits') ? value.hits : value)),
  items,
  // It has neither author nor words.
  isGone: ({ deleted, dead }) => deleted === true || dead === true,
  fields(item) {
    const id = item.objectID ?? item.id
    const words = [item.title, item.story_text ?? item.text].flatMap((text) => textOf(text) ?? [])
    return given({
      id,
      text: item.comment_text ?? words.join('\n\n'),
      postedAt: item.created_at ?? (item.time === undefined ? undefined : asText(item.time)),
      'author.name': item.author ?? item.by,
      url: id === undefined ? undefined : `https://news.ycombinator.com/item?id=${asText(id)}`,
      'parent.id': item.parent_id ?? item.parent,
    })
  },
}
