import type { JsonShape } from '../shapes.ts'
import { customersOf, filled, first, given, has, list, type Message, part, textOf } from './parts.ts'

const messages = (root: unknown) => list(has(root, '_results') ? root._results : root)
const conversationOf = (one: unknown) => textOf(part(one, '_links', 'related').conversation) ?? ''

function messageOf(value: unknown): Message {
  const message = part(value)
  const from = part(list(message.recipients).find((one) => part(one).role === 'from'))
  const words = textOf(message.text) ?? textOf(message.body) ?? message.subject ?? ''
  return {
    ours: message.is_inbound !== true,
    fields: given({
      id: message.id,
      text: words,
      postedAt: message.created_at,
      'author.id': textOf(from.handle),
      'author.name': textOf(from.name) ?? textOf(from.handle),
      attachments: filled(
        list(message.attachments).map((one) => ({ name: part(one).filename, url: part(one).url })),
      ),
    }),
  }
}

/** Messages of Front: what came in, each with what stood before it in its conversation. */
export const front: JsonShape = {
  name: 'Front messages',
  documented: 'https://dev.frontapp.com/reference/messages',
  example:
    '{"_results":[{"id":"msg_1","type":"email","is_inbound":true,"created_at":1793613600,"text":"It ' +
    'crashes","recipients":[{"handle":"sam@mail.example","name":"Sam","role":"from"}]}]}',
  recognises: (value) => has(first(messages(value)), 'is_inbound', 'recipients'),
  items: (root) =>
    [...Map.groupBy(messages(root), conversationOf).values()].flatMap((all) =>
      customersOf(
        all.toSorted((a, b) => Number(part(a).created_at) - Number(part(b).created_at)).map(messageOf),
      ),
    ),
  fields: (item) => item,
}
