import type { JsonShape } from '../shapes.ts'
import { customersOf, first, given, has, list, type Message, part } from './parts.ts'

const INCOMING = [0, 'incoming']
const SPOKEN = [...INCOMING, 1, 'outgoing', 3, 'template']
const isMessage = (value: unknown) =>
  has(value, 'content', 'message_type') &&
  (has(value, 'conversation_id') || has(value, 'sender') || has(value, 'conversation'))

function messages(root: unknown): readonly unknown[] {
  const lists = has(root, 'payload')
    ? root.payload
    : has(part(root, 'data'), 'payload')
      ? part(root, 'data').payload
      : root
  // Conversations hold their messages; a list of messages is one conversation.
  const all = list(lists)
  return all.some((one) => has(one, 'messages')) ? all.map((one) => part(one).messages) : [all]
}

function items(root: unknown): readonly unknown[] {
  return messages(root).flatMap((conversation) =>
    customersOf(
      list(conversation)
        .map((one) => part(one))
        .filter((one) => one.private !== true && SPOKEN.includes(one.message_type as string))
        .map((one): Message => {
          const sender = part(one, 'sender')
          const files = list(one.attachments)
          return {
            ours: !INCOMING.includes(one.message_type as string),
            fields: given({
              id: one.id,
              text: one.content ?? '',
              postedAt: one.created_at,
              'author.id': sender.id,
              'author.name': sender.name,
              attachments: files.length === 0 ? undefined : files,
            }),
          }
        }),
    ),
  )
}

/** Messages and conversations of Chatwoot: what customers wrote, without private notes. */
export const chatwoot: JsonShape = {
  name: 'Chatwoot messages',
  documented: 'https://developers.chatwoot.com/api-reference/messages/get-messages',
  example:
    '{"meta":{},"payload":[{"id":1,"content":"It ' +
    'crashes","message_type":0,"created_at":1793613600,"private":false,"conversation_id":2,' +
    '"sender":{"id":9,"name":"Sam","type":"contact"}}]}',
  recognises: (value) => isMessage(first(messages(value)[0])),
  items,
  fields: (item) => item,
}
