import type { JsonShape } from '../shapes.ts'
import { filled, first, given, has, list, part } from './parts.ts'

/** Messages of people have no subtype, or one of these. */
const SPOKEN: readonly unknown[] = [undefined, 'thread_broadcast', 'me_message', 'file_share']
const messages = (root: unknown) => list(has(root, 'messages') ? root.messages : root)
const isMessage = (value: unknown) => has(value, 'type', 'ts', 'text') && value.type === 'message'

/** One day of a channel in a Slack export: what people wrote, without joins and bots' notices. */
export const slackExport: JsonShape = {
  name: 'Slack export',
  documented: 'https://slack.com/help/articles/220556107',
  example:
    '[{"type":"message","user":"U1","text":"It ' +
    'crashes","ts":"1793613600.000200","user_profile":{"real_name":"Sam"}}]',
  recognises: (value) => isMessage(first(messages(value))),
  items: (root) =>
    messages(root).filter((one) => {
      const { subtype, bot_id: bot } = part(one)
      return isMessage(one) && SPOKEN.includes(subtype) && bot === undefined
    }),
  fields(item) {
    const profile = part(item, 'user_profile')
    return given({
      id: item.ts,
      text: item.text,
      postedAt: typeof item.ts === 'string' ? item.ts : undefined,
      'author.id': item.user,
      'author.name': profile.real_name ?? profile.display_name,
      'parent.id': item.thread_ts === item.ts ? undefined : item.thread_ts,
      attachments: filled(
        list(item.files).map((one) => ({ name: part(one).name, url: part(one).permalink })),
      ),
    })
  },
}
