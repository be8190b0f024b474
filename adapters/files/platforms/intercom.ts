import type { JsonShape } from '../shapes.ts'
import { customersOf, first, given, has, list, type Message, part } from './parts.ts'

const OURS = ['admin', 'bot', 'team']
const isConversation = (value: unknown) =>
  has(value, 'source') && (has(value, 'conversation_parts') || part(value).type === 'conversation')
const conversations = (root: unknown) => list(has(root, 'conversations') ? root.conversations : root)

function messageOf(value: unknown): Message {
  const { id, body, created_at: at } = part(value)
  const author = part(value, 'author')
  const ours = OURS.includes(String(author.type))
  const fields = { id, text: body ?? '', postedAt: at, 'author.id': author.id, 'author.name': author.name }
  return { ours, fields: given(fields) }
}

/** How a conversation began, and what was said in it after; notes and moves between teams are no comments. */
function items(root: unknown): readonly unknown[] {
  return conversations(root).flatMap((conversation) => {
    const { created_at: at } = part(conversation)
    const source = { created_at: at, ...part(conversation, 'source') }
    const parts = list(part(conversation, 'conversation_parts').conversation_parts).filter((one) => {
      const { part_type: type, body } = part(one)
      return type !== 'note' && typeof body === 'string' && body !== ''
    })
    return customersOf([source, ...parts].map(messageOf))
  })
}

/** Conversations of Intercom. */
export const intercom: JsonShape = {
  name: 'Intercom conversations',
  documented: 'https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations',
  example:
    '{"type":"conversation","id":"1","created_at":1793613600,"source":{"type":"conversation",' +
    '"id":"2","body":"<p>It ' +
    'crashes</p>","author":{"type":"user","id":"9","name":"Sam"}},' +
    '"conversation_parts":{"conversation_parts":[]}}',
  recognises: (value) => isConversation(first(conversations(value))),
  items,
  fields: (item) => item,
}
