import type { JsonShape } from '../shapes.ts'
import { customersOf, first, given, has, list, type Message, part, textOf } from './parts.ts'

const isTicket = (value: unknown) =>
  has(value, 'requester_id', 'subject', 'via') ||
  has(value, 'requester_id', 'description', 'organization_id') ||
  has(value, 'requester', 'comments', 'subject')
const isComment = (value: unknown) =>
  has(value, 'author_id', 'body', 'public') || has(value, 'author_id', 'html_body')

/**
 * What customers wrote of tickets: their comments where these are there, else the first one, without notes.
 */
function items(root: unknown): readonly unknown[] {
  const users = new Map(list(part(root).users).map((user) => [part(user).id, part(user)]))
  const { comments } = part(root)
  if (comments !== undefined && !isTicket(root)) return commentsOf(comments, users)
  const tickets = has(root, 'tickets') ? root.tickets : has(root, 'ticket') ? root.ticket : root
  return list(tickets).flatMap((one) => {
    if (isComment(one)) return commentsOf([one], users)
    const ticket = part(one)
    const asker = { ...users.get(ticket.requester_id), ...part(ticket, 'requester') }
    const who = { 'author.id': ticket.requester_id ?? asker.id, 'author.name': asker.name }
    const inside = ticket.comments
    if (Array.isArray(inside) && inside.length > 0)
      return commentsOf(inside, users, ticket.requester_id ?? asker.id, who)
    const { id, description, created_at: at, url } = ticket
    return [given({ id, text: description ?? ticket.subject ?? '', postedAt: at, url, ...who })]
  })
}

function commentsOf(
  said: unknown,
  users: ReadonlyMap<unknown, Readonly<Record<string, unknown>>>,
  requester?: unknown,
  who: Readonly<Record<string, unknown>> = {},
): readonly unknown[] {
  const messages = list(said)
    .map((one) => part(one))
    .filter((one) => one.public !== false && (one.type === undefined || one.type === 'Comment'))
    .map((one): Message => {
      const user = users.get(one.author_id) ?? part(one, 'author')
      const role = textOf(user.role)
      const { name = part(one, 'via', 'source', 'from').name } = user
      const ours =
        requester === undefined
          ? role === 'agent' || role === 'admin'
          : one.author_id !== undefined && one.author_id !== requester
      const author = { 'author.id': one.author_id, 'author.name': name, ...(ours ? {} : given(who)) }
      const text = one.plain_body ?? one.body ?? one.html_body ?? ''
      const attachments = list(one.attachments).map((file) => ({
        url: part(file).content_url,
        name: part(file).file_name,
      }))
      return {
        ours,
        fields: given({
          id: one.id,
          text,
          postedAt: one.created_at,
          ...author,
          attachments: attachments.length === 0 ? undefined : attachments,
        }),
      }
    })
  return customersOf(messages)
}

/** Tickets and comments of Zendesk's API and exports. */
export const zendesk: JsonShape = {
  name: 'Zendesk tickets',
  documented: 'https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_comments/',
  example:
    '{"comments":[{"id":1,"type":"Comment","author_id":9,"body":"It crashes","html_body":"<p>It ' +
    'crashes</p>","public":true,"created_at":"2026-11-02T10:00:00Z"}],"users":[{"id":9,' +
    '"name":"Sam","role":"end-user"}]}',
  recognises: (value) => {
    const one = first(has(value, 'tickets') ? value.tickets : has(value, 'ticket') ? value.ticket : value)
    return isTicket(one) || isComment(first(has(value, 'comments') ? value.comments : value))
  },
  items,
  needsBeside: true,
  fields: (item) => item,
}
