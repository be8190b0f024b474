import type { JsonShape } from '../shapes.ts'
import { filled, first, given, has, list, part, textOf } from './parts.ts'

/** The context of a status, what came before and after it, or statuses. */
const items = (root: unknown) =>
  has(root, 'descendants')
    ? [...list(root.ancestors), ...list(root.descendants)]
    : list(has(root, 'statuses') ? root.statuses : root)

/** Statuses of Mastodon's API, or the context of one. */
export const mastodon: JsonShape = {
  name: 'Mastodon statuses',
  documented: 'https://docs.joinmastodon.org/entities/Status/',
  example:
    '[{"id":"1","content":"<p>It ' +
    'crashes</p>","created_at":"2026-11-02T10:00:00.000Z","language":"en",' +
    '"url":"https://m.example/@sam/1","visibility":"public","favourites_count":2,' +
    '"account":{"id":"9","acct":"sam","display_name":"Sam"}}]',
  recognises: (value) => has(first(items(value)), 'content', 'account', 'visibility'),
  items,
  fields(item) {
    const account = part(item, 'account')
    const words = [item.spoiler_text, item.content].flatMap((text) => textOf(text) ?? [])
    return given({
      id: item.id,
      text: words.join('\n\n'),
      postedAt: item.created_at,
      language: item.language,
      url: item.url,
      likes: item.favourites_count,
      'author.id': account.id,
      'author.name': textOf(account.display_name) ?? account.acct,
      'author.handle': account.acct,
      'parent.id': item.in_reply_to_id,
      attachments: filled(list(item.media_attachments)),
    })
  },
}
