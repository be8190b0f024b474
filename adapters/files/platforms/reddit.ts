import type { JsonShape } from '../shapes.ts'
import { asText } from '../values.ts'
import { given, has, idOf, list, part, textOf } from './parts.ts'

/** A listing, or the post and its comments: every post with words and every comment, replies with them. */
function items(root: unknown): readonly unknown[] {
  const found: unknown[] = []
  const look = (value: unknown, depth: number): void => {
    if (depth > 200) return
    if (Array.isArray(value)) for (const one of value) look(one, depth + 1)
    else if (has(value, 'kind', 'data')) {
      if (value.kind === 't1' || value.kind === 't3') found.push(value.data)
      const { children, replies } = part(value, 'data')
      look(children, depth + 1)
      look(replies, depth + 1)
    }
  }
  look(root, 0)
  return found
}

/** A line of an archive: a comment, or a post. */
const isBare = (value: unknown) =>
  has(value, 'author', 'created_utc') && (has(value, 'body') || has(value, 'selftext'))

export const reddit: JsonShape = {
  name: 'Reddit listing',
  documented: 'https://www.reddit.com/dev/api/',
  example:
    '{"kind":"Listing","data":{"children":[{"kind":"t1","data":{"name":"t1_a","body":"It ' +
    'crashes","author":"sam","author_fullname":"t2_s","created_utc":1793613600,' +
    '"permalink":"/r/acme/comments/1/a/"}}]}}',
  recognises: (value) => {
    const first = Array.isArray(value) ? value[0] : value
    return (
      (has(first, 'kind', 'data') && ['Listing', 't1', 't3'].includes(asText(first.kind))) || isBare(first)
    )
  },
  items: (root) => (isBare(root) || (Array.isArray(root) && isBare(root[0])) ? list(root) : items(root)),
  fields(item) {
    const link = textOf(item.permalink)
    const words = [item.title, item.selftext].map(textOf).filter((text) => text !== undefined)
    return given({
      id: item.name ?? item.id,
      likes: typeof item.score === 'number' ? Math.max(0, item.score) : undefined,
      'parent.id': item.name === undefined ? idOf(item.parent_id)?.replace(/^t\d_/, '') : item.parent_id,
      text: item.body ?? words.join('\n\n'),
      postedAt: item.created_utc === undefined ? undefined : asText(item.created_utc),
      'author.name': item.author === '[deleted]' ? undefined : item.author,
      'author.id': item.author_fullname,
      url: link === undefined ? undefined : `https://www.reddit.com${link}`,
    })
  },
}
