import type { JsonShape } from '../shapes.ts'
import { asText } from '../values.ts'
import { filled, given, has, list, part, textOf } from './parts.ts'

const isChat = (value: unknown) =>
  has(value, 'messages') && has(value, 'type') && isMessage(list(value.messages)[0])
const isMessage = (value: unknown) =>
  has(value, 'id', 'type', 'date', 'text') || has(value, 'id', 'type', 'date_unixtime')
const chats = (root: unknown): readonly unknown[] =>
  has(root, 'chats') ? list(part(root, 'chats').list) : list(root)

/** Text is a string, or a list of strings and of parts that are bold, a link… */
function wordsOf(text: unknown): string {
  return list(text)
    .map((one) => (typeof one === 'string' ? one : asText(part(one).text ?? '')))
    .join('')
}

/** A chat, group or channel as Telegram Desktop exports it: what people wrote, without joins and calls. */
export const telegram: JsonShape = {
  name: 'Telegram export',
  documented: 'https://core.telegram.org/import-export',
  example:
    '{"name":"Acme ' +
    'users","type":"public_supergroup","id":1,"messages":[{"id":3,"type":"message",' +
    '"date":"2026-11-02T10:00:00","date_unixtime":"1793613600","from":"Sam","from_id":"user9",' +
    '"text":["It ' +
    '",{"type":"bold","text":"crashes"}]}]}',
  recognises: (value) => isChat(chats(value)[0]),
  items: (root) =>
    chats(root).flatMap((chat) => list(part(chat).messages).filter((one) => part(one).type === 'message')),
  fields: (item) =>
    given({
      id: item.id,
      text: wordsOf(item.text),
      postedAt: item.date_unixtime ?? item.date,
      'author.name': textOf(item.from),
      'author.id': item.from_id,
      'parent.id': item.reply_to_message_id,
      attachments: filled([item.photo, item.file].filter((one) => textOf(one) !== undefined)),
    }),
}
