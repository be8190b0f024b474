import type { JsonShape } from '../shapes.ts'
import { given, has, list, part, textOf } from './parts.ts'

/** What a line of each kind says under its own name, beside which it says nothing. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  team: ['name'],
  channel: ['team', 'name'],
  user: ['username'],
  post: ['user', 'message'],
  direct_channel: ['members'],
  direct_post: ['user', 'message'],
  emoji: ['name', 'image'],
  role: ['name'],
  scheme: ['name'],
  bot: ['username'],
}
const KIND = (value: unknown) => textOf(part(value).type) ?? ''

function isLine(value: unknown): boolean {
  const kind = KIND(value)
  const only = (...names: readonly string[]) => Object.keys(part(value)).every((name) => names.includes(name))
  if (kind === 'version') return typeof part(value).version === 'number' && only('type', kind, 'info')
  const names = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined
  return names !== undefined && only('type', kind) && has(part(value, kind), ...names)
}

/**
 * One line of a bulk export of Mattermost: posts of channels with their replies; what was said in private is
 * none of ours.
 */
export const mattermost: JsonShape = {
  name: 'Mattermost export',
  documented: 'https://docs.mattermost.com/onboard/bulk-loading-data.html',
  example:
    '{"type":"version","version":1}\n{"type":"post","post":{"team":"acme","channel":"help",' +
    '"user":"sam","message":"It ' +
    'crashes","create_at":1793613600000}}\n',
  recognises: isLine,
  items(root) {
    if (KIND(root) !== 'post') return []
    const post = part(root, 'post')
    const replies = list(post.replies).map((one) => ({ ...part(one), above: post }))
    // A post with a type of its own is the program's: somebody joined.
    return [post, ...replies].filter((one) => (textOf(part(one).type) ?? '') === '')
  },
  fields(item) {
    const above = part(item, 'above')
    return given({
      text: item.message ?? '',
      postedAt: item.create_at,
      'author.name': item.user,
      'venue.name': textOf(item.channel) ?? textOf(above.channel),
      'parent.text': above.message,
      'parent.author': above.user,
    })
  },
}
