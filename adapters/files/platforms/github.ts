import type { JsonShape } from '../shapes.ts'
import { first, given, has, list, part, textOf } from './parts.ts'

const isRest = (value: unknown) => has(value, 'body', 'html_url', 'user')
/** As the command `gh` writes them. */
const isGh = (value: unknown) => has(value, 'body', 'author', 'createdAt')

/** Issues with the comments that came along, or comments. */
function items(root: unknown): readonly unknown[] {
  const lists = isGh(root) || isRest(root) ? root : (part(root).comments ?? root)
  return list(lists).flatMap((one) => [one, ...(isGh(one) ? list(part(one).comments) : [])])
}

/** Issues and comments of issues and pull requests, as GitHub's API or its command line list them. */
export const github: JsonShape = {
  name: 'GitHub issue comments',
  documented: 'https://docs.github.com/rest/issues/comments',
  example:
    '[{"id":1,"html_url":"https://github.com/acme/notes/issues/1#issuecomment-1","body":"It ' +
    'crashes","user":{"id":9,"login":"sam"},"created_at":"2026-11-02T10:00:00Z","reactions":{"+1":2}}]',
  recognises: (value) => {
    const one = first(items(value))
    return isRest(one) || isGh(one)
  },
  items,
  fields(item) {
    const user = isGh(item) ? part(item, 'author') : part(item, 'user')
    const words = [item.title, item.body].flatMap((text) => textOf(text) ?? [])
    return given({
      id: item.id ?? item.url,
      text: words.join('\n\n'),
      postedAt: item.created_at ?? item.createdAt,
      url: item.html_url ?? item.url,
      likes: part(item, 'reactions')['+1'],
      'author.id': user.id,
      'author.name': user.login,
    })
  },
}
