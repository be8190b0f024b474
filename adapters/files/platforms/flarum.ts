import type { JsonShape } from '../shapes.ts'
import { first, given, has, list, part, textOf } from './parts.ts'

const posts = (root: unknown) => list(has(root, 'data') ? root.data : root)
const isPost = (value: unknown) =>
  part(value).type === 'posts' && has(part(value, 'attributes'), 'contentType', 'createdAt')

/** Posts of a Flarum forum's API, with the names that stand beside them; what the forum notes is none. */
export const flarum: JsonShape = {
  name: 'Flarum posts',
  documented: 'https://docs.flarum.org/rest-api',
  example:
    '{"data":[{"type":"posts","id":"11","attributes":{"number":1,' +
    '"createdAt":"2026-11-02T10:00:00+00:00","contentType":"comment","contentHtml":"<p>It ' +
    'crashes</p>"},"relationships":{"user":{"data":{"type":"users","id":"9"}}}}],' +
    '"included":[{"type":"users","id":"9","attributes":{"username":"sam","displayName":"Sam"}}]}',
  recognises: (value) => isPost(first(posts(value))),
  items(root) {
    const beside = new Map(list(part(root).included).map((one) => [keyOf(one), part(one, 'attributes')]))
    return posts(root)
      .filter((one) => part(one, 'attributes').contentType === 'comment')
      .map((one) => ({ ...part(one), user: beside.get(keyOf(dataOf(one, 'user'))) ?? {} }))
  },
  needsBeside: true,
  isGone: (item) => part(item, 'attributes').isHidden === true,
  fields(item) {
    const said = part(item, 'attributes')
    const user = part(item, 'user')
    return given({
      id: item.id,
      text: textOf(said.content) ?? said.contentHtml ?? '',
      postedAt: said.createdAt,
      likes: said.likesCount,
      'author.id': dataOf(item, 'user').id,
      'author.name': textOf(user.displayName) ?? user.username,
      'author.handle': user.username,
    })
  },
}

function dataOf(item: unknown, name: string) {
  return part(item, 'relationships', name, 'data')
}

function keyOf(value: unknown): string {
  const { type, id } = part(value)
  return `${type}/${id}`
}
