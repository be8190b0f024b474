import type { JsonShape } from '../shapes.ts'
import { first, given, has, list, part, textOf } from './parts.ts'

const isPost = (value: unknown) =>
  has(value, 'username', 'created_at') && (has(value, 'cooked') || has(value, 'raw'))

function items(root: unknown): readonly unknown[] {
  const posts = has(root, 'post_stream')
    ? part(root, 'post_stream').posts
    : has(root, 'latest_posts')
      ? root.latest_posts
      : root
  const byNumber = new Map(list(posts).map((one) => [part(one).post_number, part(one).id]))
  // What the forum itself says ("closed this topic") is of another type.
  return list(posts)
    .filter((one) => [undefined, 1, 2].includes(part(one).post_type as number | undefined))
    .map((one) => ({ ...part(one), 'parent.id': byNumber.get(part(one).reply_to_post_number ?? Number.NaN) }))
}

/**
 * A topic of Discourse as JSON, its latest posts or a post alone: as written where that is there, else as
 * shown.
 */
export const discourse: JsonShape = {
  name: 'Discourse topic',
  documented: 'https://docs.discourse.org/#tag/Topics/operation/getTopic',
  example:
    '{"id":10,"title":"Export","post_stream":{"posts":[{"id":1,"post_number":1,"username":"sam",' +
    '"name":"Sam","user_id":9,"cooked":"<p>It ' +
    'crashes</p>","created_at":"2026-11-02T10:00:00.000Z"}]}}',
  recognises: (value) =>
    Array.isArray(part(value, 'post_stream').posts) ||
    isPost(first(has(value, 'latest_posts') ? value.latest_posts : value)),
  items,
  fields: (item) =>
    given({
      id: item.id,
      text: item.raw ?? item.cooked,
      postedAt: item.created_at,
      likes: list(item.actions_summary)
        .map((one) => part(one))
        .find((one) => one.id === 2)?.count,
      'author.id': item.user_id,
      'author.name': textOf(item.name) ?? item.username,
      'author.handle': item.username,
      'parent.id': item['parent.id'],
    }),
}
