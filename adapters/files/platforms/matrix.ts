import type { JsonShape } from '../shapes.ts'
import { given, has, list, part, textOf } from './parts.ts'

const SPOKEN = ['m.text', 'm.emote']
const events = (root: unknown) =>
  list(has(root, 'messages') ? root.messages : has(root, 'chunk') ? root.chunk : root)
const isEvent = (value: unknown) => has(value, 'sender', 'content', 'origin_server_ts')
const relation = (event: unknown) => part(event, 'content', 'm.relates_to')

/** What people wrote, as they last had it. */
function items(root: unknown): readonly unknown[] {
  const all = events(root)
  const edits = new Map(
    all
      .filter((one) => relation(one).rel_type === 'm.replace')
      .map((one) => [relation(one).event_id, part(one, 'content', 'm.new_content').body] as const),
  )
  return all
    .filter((one) => {
      const { msgtype, body } = part(one, 'content')
      const spoken = part(one).type === 'm.room.message' && SPOKEN.includes(String(msgtype))
      return spoken && typeof body === 'string' && relation(one).rel_type !== 'm.replace'
    })
    .map((one) => ({ ...part(one), edited: edits.get(part(one).event_id) }))
}

/** A room of Matrix, as Element exports it or its API lists it. */
export const matrix: JsonShape = {
  name: 'Matrix room',
  documented: 'https://spec.matrix.org/latest/client-server-api/#room-events',
  example:
    '{"room_name":"Acme","messages":[{"type":"m.room.message","event_id":"$1",' +
    '"sender":"@sam:m.example","origin_server_ts":1793613600000,"content":{"msgtype":"m.text",' +
    '"body":"It ' +
    'crashes"}}]}',
  recognises: (value) => events(value).slice(0, 20).some(isEvent),
  items,
  fields: (item) =>
    given({
      id: item.event_id,
      text: item.edited ?? part(item, 'content').body,
      postedAt: item.origin_server_ts,
      'author.id': item.sender,
      'author.name': textOf(item.sender_name) ?? textOf(item.sender)?.replace(/^@/, '').split(':', 1)[0],
      'parent.id': part(relation(item), 'm.in_reply_to').event_id,
    }),
}
