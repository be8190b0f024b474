import type { JsonShape } from '../shapes.ts'
import { given, has, list, part, textOf } from './parts.ts'

const KINDS = [
  'version',
  'team',
  'channel',
  'user',
  'post',
  'direct_channel',
  'direct_post',
  'emoji',
  'role',
  'scheme',
  'bot',
]
const KIND = (value: unknown) => textOf(part(value).type) ?? ''

/** One line of a bulk export of Mattermost: posts of channels with their replies; what was said in private is none of ours. */
export const mattermost: JsonShape = {
  name: 'Mattermost export',
  documented: 'https://docs.mattermost.com/onboard/bulk-loading-data.html',
  example:
    '{"type":"version","version":1}\n{"type":"post","post":{"team":"acme","channel":"help","user":"sam","message":"It crashes","create_at":1793613600000}}\n',
  recognises: (value) => KINDS.includes(KIND(value)) && has(value, KIND(value)),
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
