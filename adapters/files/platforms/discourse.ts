import type { JsonShape } from '../shapes.ts'
import { given, has, part, textOf } from './parts.ts'

/** A topic of Discourse as JSON: its posts, as written where that is there, else as shown. */
export const discourse: JsonShape = {
  name: 'Discourse topic',
  documented: 'https://docs.discourse.org/#tag/Topics/operation/getTopic',
  example:
    '{"id":10,"title":"Export","post_stream":{"posts":[{"id":1,"username":"sam","name":"Sam","user_id":9,"cooked":"<p>It crashes</p>","created_at":"2026-11-02T10:00:00.000Z"}]}}',
  recognises: (value) => has(value, 'post_stream') && Array.isArray(part(value, 'post_stream').posts),
  items: (root) => [part(root, 'post_stream').posts].flat(),
  fields: (item) =>
    given({
      id: item.id,
      text: item.raw ?? item.cooked,
      postedAt: item.created_at,
      'author.id': item.user_id,
      'author.name': textOf(item.name) ?? item.username,
      'author.handle': item.username,
    }),
}
