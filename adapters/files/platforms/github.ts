import type { JsonShape } from '../shapes.ts'
import { given, has, part } from './parts.ts'

/** Comments of issues and pull requests, as GitHub's API lists them. */
export const github: JsonShape = {
  name: 'GitHub issue comments',
  documented: 'https://docs.github.com/rest/issues/comments',
  example:
    '[{"id":1,"html_url":"https://github.com/acme/notes/issues/1#issuecomment-1","body":"It crashes","user":{"id":9,"login":"sam"},"created_at":"2026-11-02T10:00:00Z"}]',
  recognises: (value) => has(Array.isArray(value) ? value[0] : value, 'body', 'html_url', 'user'),
  items: (root) => [root].flat(),
  fields(item) {
    const user = part(item, 'user')
    return given({
      id: item.id,
      text: item.body ?? '',
      postedAt: item.created_at,
      url: item.html_url,
      'author.id': user.id,
      'author.name': user.login,
    })
  },
}
