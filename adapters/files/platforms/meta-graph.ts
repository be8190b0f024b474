import type { JsonShape } from '../shapes.ts'
import { filled, first, given, has, list, part } from './parts.ts'

const isFacebook = (value: unknown) => has(value, 'id', 'message', 'created_time')
const isInstagram = (value: unknown) => has(value, 'id', 'text', 'timestamp', 'username')

/** Answers, and the comments below a post, each with its own answers. */
function items(root: unknown): readonly unknown[] {
  const found: unknown[] = []
  const look = (value: unknown, depth: number, parent?: unknown): void => {
    if (depth > 20) return
    for (const one of list(has(value, 'data') ? value.data : value)) {
      if (!isFacebook(one) && !isInstagram(one)) continue
      found.push(parent === undefined ? one : { ...part(one), 'parent.id': parent })
      const { comments, replies, id } = part(one)
      look(comments, depth + 1, id)
      look(replies, depth + 1, id)
    }
  }
  look(root, 0)
  return found
}

/** Comments of Facebook pages and Instagram accounts, as Meta's Graph API lists them. */
export const metaGraph: JsonShape = {
  name: 'Facebook or Instagram comments (Graph API)',
  documented: 'https://developers.facebook.com/docs/graph-api/reference/comment/',
  example:
    '{"data":[{"id":"1_2","message":"It ' +
    'crashes","created_time":"2026-11-02T10:00:00+0000","like_count":2,"from":{"id":"9","name":"Sam"}}]}',
  recognises: (value) => {
    const one = first(has(value, 'data') ? value.data : value)
    return isFacebook(one) || isInstagram(one)
  },
  items,
  fields(item) {
    const from = part(item, 'from')
    return given({
      id: item.id,
      text: item.message ?? item.text,
      postedAt: item.created_time ?? item.timestamp,
      url: item.permalink_url ?? item.permalink,
      likes: item.like_count,
      'author.id': from.id,
      'author.name': from.name ?? item.username,
      'parent.id': item['parent.id'] ?? part(item, 'parent').id,
      attachments: filled([part(item, 'attachment').url]),
    })
  },
}
