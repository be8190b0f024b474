import type { JsonShape } from '../shapes.ts'
import { asText, isObject } from '../values.ts'
import { given, has, list, part } from './parts.ts'

/** A channel as DiscordChatExporter writes it in JSON: what people wrote, without joins and pins. */
export const discordExporter: JsonShape = {
  name: 'DiscordChatExporter',
  documented: 'https://github.com/Tyrrrz/DiscordChatExporter',
  example:
    '{"guild":{"id":"1"},"channel":{"id":"2","name":"help"},"messages":[{"id":"3","type":"Default",' +
    '"timestamp":"2026-11-02T10:00:00+00:00","content":"It ' +
    'crashes","author":{"id":"9","name":"sam","nickname":"Sam","isBot":false}}]}',
  recognises: (value) => has(value, 'guild', 'channel', 'messages'),
  items: (root) =>
    list(part(root).messages).filter(
      (one) => isObject(one) && ['Default', 'Reply'].includes(asText(one.type)) && !part(one, 'author').isBot,
    ),
  fields(item) {
    const author = part(item, 'author')
    return given({
      id: item.id,
      text: item.content,
      postedAt: item.timestamp,
      'author.id': author.id,
      'author.name': author.nickname ?? author.name,
      'author.handle': author.name,
      'parent.id': part(item, 'reference').messageId,
      attachments: list(item.attachments),
    })
  },
}
