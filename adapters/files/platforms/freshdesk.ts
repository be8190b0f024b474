import type { JsonShape } from '../shapes.ts'
import { customersOf, first, given, has, list, type Message, part, textOf } from './parts.ts'

const unpacked = (value: unknown) => (has(value, 'helpdesk_ticket') ? value.helpdesk_ticket : value)
const isTicket = (value: unknown) =>
  has(value, 'description_text', 'subject') ||
  (has(value, 'subject', 'description') && (has(value, 'display_id') || has(value, 'conversations')))

/** The first message of each ticket, and what the customer wrote after it. */
function items(root: unknown): readonly unknown[] {
  return list(has(root, 'results') ? root.results : root)
    .map(unpacked)
    .flatMap((one) => {
      const ticket = part(one)
      const asker = part(ticket, 'requester')
      const who = {
        'author.id': ticket.requester_id ?? asker.id,
        'author.name': asker.name ?? ticket.requester_name,
      }
      const text = textOf(ticket.description_text) ?? ticket.description ?? ticket.subject ?? ''
      const id = ticket.id ?? ticket.display_id
      const before = given({ id, text, postedAt: ticket.created_at, ...who })
      const after = list(ticket.conversations ?? ticket.notes)
        .map((entry) => (has(entry, 'helpdesk_note') ? part(entry, 'helpdesk_note') : part(entry)))
        .filter((entry) => entry.private !== true)
        .map((entry): Message => {
          const words = textOf(entry.body_text) ?? entry.body ?? entry.body_html ?? ''
          const ours = entry.incoming !== true
          const fields = { id: entry.id, text: words, postedAt: entry.created_at, ...(ours ? {} : who) }
          return { ours, fields: given(fields) }
        })
      return customersOf([{ ours: false, fields: before }, ...after])
    })
}

/** Tickets of Freshdesk's API and exports. */
export const freshdesk: JsonShape = {
  name: 'Freshdesk tickets',
  documented: 'https://developers.freshdesk.com/api/#tickets',
  example:
    '[{"id":1,"subject":"Export","description":"<div>It crashes</div>","description_text":"It ' +
    'crashes","requester_id":9,"requester":{"id":9,"name":"Sam"},"created_at":"2026-11-02T10:00:00Z"}]',
  recognises: (value) => isTicket(unpacked(first(has(value, 'results') ? value.results : value))),
  items,
  fields: (item) => item,
}
