import type { JsonShape } from '../shapes.ts'
import { filled, given, has, list, part, textOf } from './parts.ts'

const NOTES = ['Note', 'Article', 'Question']
const noteOf = (value: unknown) => (part(value).type === 'Create' ? part(value, 'object') : part(value))

/** What an account wrote, as a Mastodon archive has it (outbox.json, ActivityPub). */
export const activityPub: JsonShape = {
  name: 'Mastodon archive (ActivityPub)',
  documented: 'https://docs.joinmastodon.org/user/moving/#export',
  example:
    '{"@context":"https://www.w3.org/ns/activitystreams","type":"OrderedCollection",' +
    '"orderedItems":[{"type":"Create","object":{"id":"https://m.example/1","type":"Note",' +
    '"content":"<p>It ' +
    'crashes</p>","published":"2026-11-02T10:00:00Z","attributedTo":"https://m.example/users/sam"}}]}',
  recognises: (value) => has(value, 'orderedItems'),
  items: (root) =>
    list(part(root).orderedItems)
      .map(noteOf)
      .filter((note) => NOTES.includes(String(note.type))),
  fields(item) {
    const author = textOf(item.attributedTo)
    return given({
      id: item.id,
      text: item.content ?? '',
      postedAt: item.published,
      url: textOf(item.url) ?? item.id,
      'author.id': author,
      'author.name': author?.split('/').at(-1),
      'author.url': author,
      'parent.id': item.inReplyTo,
      attachments: filled(list(item.attachment)),
    })
  },
}
