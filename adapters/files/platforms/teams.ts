import type { JsonShape } from '../shapes.ts'
import { isObject } from '../values.ts'
import { filled, first, given, has, list, part, textOf } from './parts.ts'

/** The same message comes with small letters from the API and with capitals from an export. */
function lowered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lowered)
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key.charAt(0).toLowerCase() + key.slice(1), lowered(one)]),
  )
}

const entries = (root: unknown) => list(has(root, 'value') ? root.value : root)
const isMessage = (value: unknown) =>
  has(value, 'messageType', 'body', 'createdDateTime') || has(value, 'MessageType', 'Body', 'CreatedDateTime')

/**
 * Messages of Microsoft Teams, from Graph or an export: what people wrote, without bots, joins and what was
 * deleted.
 */
export const teams: JsonShape = {
  name: 'Microsoft Teams messages',
  documented: 'https://learn.microsoft.com/graph/api/resources/chatmessage',
  example:
    '{"value":[{"id":"1","messageType":"message","createdDateTime":"2026-11-02T10:00:00Z",' +
    '"from":{"user":{"id":"9","displayName":"Sam"}},"body":{"contentType":"html","content":"<p>It ' +
    'crashes</p>"}}]}',
  recognises: (value) => isMessage(first(entries(value))),
  items: (root) =>
    entries(root)
      .map(lowered)
      .filter((one) => {
        const { messageType } = part(one)
        return messageType === 'message' && has(part(one, 'from').user)
      }),
  isGone: ({ deletedDateTime: deleted }) => deleted !== null && deleted !== undefined,
  fields(item) {
    const user = part(item, 'from', 'user')
    const text = textOf(part(item, 'body').content)
    return given({
      id: item.id,
      text: [textOf(item.subject), text].filter((one) => one !== undefined).join('\n\n'),
      postedAt: item.createdDateTime,
      url: textOf(item.webUrl),
      'author.id': user.id,
      'author.name': user.displayName,
      'parent.id': item.replyToId,
      attachments: filled(list(item.attachments).map((one) => textOf(part(one).name))),
    })
  },
}
