import type { JsonShape } from '../shapes.ts'
import { given, has, part } from './parts.ts'

const items = (root: unknown) => [has(root, 'descendants') ? root.descendants : root].flat()

/** Statuses of Mastodon's API, or the context of one (its descendants). */
export const mastodon: JsonShape = {
  name: 'Mastodon statuses',
  documented: 'https://docs.joinmastodon.org/entities/Status/',
  example:
    '[{"id":"1","content":"<p>It crashes</p>","created_at":"2026-11-02T10:00:00.000Z","language":"en","url":"https://m.example/@sam/1","visibility":"public","account":{"id":"9","acct":"sam","display_name":"Sam"}}]',
  recognises: (value) => has(items(value)[0], 'content', 'account', 'visibility'),
  items,
  fields(item) {
    const account = part(item, 'account')
    return given({
      id: item.id,
      text: item.content,
      postedAt: item.created_at,
      language: item.language,
      url: item.url,
      'author.id': account.id,
      'author.name': account.display_name === '' ? account.acct : account.display_name,
      'author.handle': account.acct,
    })
  },
}
