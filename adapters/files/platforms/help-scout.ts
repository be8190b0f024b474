import type { JsonShape } from '../shapes.ts'
import { customersOf, first, given, has, list, type Message, part } from './parts.ts'

/** Customers write these, and we answer by some; the rest are notes and what became of the ticket. */
const SPOKEN = ['customer', 'message', 'reply', 'chat', 'beaconchat', 'phone']
const isThread = (value: unknown) => has(value, 'type', 'createdBy', 'body')
const threadsOf = (value: unknown) => list(part(value, '_embedded').threads)

function conversations(root: unknown): readonly unknown[] {
  const embedded = part(root, '_embedded')
  return has(embedded, 'conversations') ? list(embedded.conversations) : list(root)
}

function messageOf(value: unknown): Message {
  const { id, body, createdAt } = part(value)
  const by = part(value, 'createdBy')
  const name = [by.first, by.last].filter((one) => typeof one === 'string' && one !== '').join(' ')
  const author = { 'author.id': by.email ?? by.id, 'author.name': name === '' ? undefined : name }
  return {
    ours: by.type !== 'customer',
    fields: given({ id, text: body ?? '', postedAt: createdAt, ...author }),
  }
}

/** Conversations of Help Scout with their threads: what customers wrote. */
export const helpScout: JsonShape = {
  name: 'Help Scout conversations',
  documented: 'https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/list/',
  example:
    '{"_embedded":{"threads":[{"id":1,"type":"customer","body":"It ' +
    'crashes","createdBy":{"id":9,"type":"customer","first":"Sam","email":"sam@mail.example"},' +
    '"createdAt":"2026-11-02T10:00:00Z"}]}}',
  recognises: (value) => isThread(first(threadsOf(first(conversations(value))))),
  items: (root) =>
    conversations(root).flatMap((one) =>
      customersOf(
        threadsOf(one)
          .filter((thread) => SPOKEN.includes(String(part(thread).type)))
          // The newest comes first.
          .toSorted((a, b) => String(part(a).createdAt).localeCompare(String(part(b).createdAt)))
          .map(messageOf),
      ),
    ),
  fields: (item) => item,
}
