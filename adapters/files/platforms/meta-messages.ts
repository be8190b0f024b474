import type { JsonShape } from '../shapes.ts'
import { filled, given, has, list, part, textOf } from './parts.ts'

const MACHINE = /^(?:.{1,80} )?(?:sent an attachment|reacted .{1,20} to your message|liked a message)\.?$/i

/** A conversation in a download from Facebook or Instagram. */
export const metaMessages: JsonShape = {
  name: 'Facebook or Instagram messages (download)',
  documented: 'https://www.facebook.com/help/212802592074644',
  example:
    '{"participants":[{"name":"Sam"},' +
    '{"name":"Acme"}],"messages":[{"sender_name":"Sam","timestamp_ms":1793613600000,"content":"It ' +
    'crashes"}]}',
  recognises: (value) =>
    has(value, 'participants', 'messages') && has(list(value.messages)[0], 'sender_name'),
  items: (root) => list(part(root).messages).filter((one) => !MACHINE.test(textOf(part(one).content) ?? '')),
  fields: (item) =>
    given({
      text: item.content ?? '',
      postedAt: item.timestamp_ms,
      'author.name': item.sender_name,
      attachments: filled([...list(item.photos), ...list(item.videos), ...list(item.files)]),
    }),
}
