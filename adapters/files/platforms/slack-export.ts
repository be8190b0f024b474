import type { JsonShape } from '../shapes.ts'
import { isObject } from '../values.ts'
import { given, has, part } from './parts.ts'

const isMessage = (value: unknown) => has(value, 'type', 'ts', 'text') && value.type === 'message'

/** One day of a channel in a Slack export: what people wrote, without joins and bots' notices. */
export const slackExport: JsonShape = {
  name: 'Slack export',
  documented: 'https://slack.com/help/articles/220556107',
  example:
    '[{"type":"message","user":"U1","text":"It crashes","ts":"1793613600.000200","user_profile":{"real_name":"Sam"}}]',
  recognises: (value) => (Array.isArray(value) ? isMessage(value[0]) : isMessage(value)),
  items: (root) =>
    [root].flat().filter((one) => isObject(one) && isMessage(one) && one.subtype === undefined),
  fields(item) {
    const profile = part(item, 'user_profile')
    return given({
      id: item.client_msg_id ?? item.ts,
      text: item.text,
      postedAt: typeof item.ts === 'string' ? item.ts : undefined,
      'author.id': item.user,
      'author.name': profile.real_name ?? profile.display_name,
    })
  },
}
