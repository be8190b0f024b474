import type { Notice } from '../../../src/core/notice.ts'
import { createTeller, type Teller } from '../../../src/core/teller.ts'
import { clip, escaped } from '../cards/parts.ts'
import type { View } from '../cards/view.ts'
import type { SlackContext } from '../context.ts'
import { faultOf, slackError } from '../faults.ts'
import type { CardPosition } from './plan.ts'
import { CARDS } from './tend.ts'

/** Until another try when Slack is away, in seconds. */
const AWAY = 6

/**
 * Tells in the threads of the cards what happened to their cases.
 * @param turn waits for the channel's next post
 */
export function slackTeller(
  { clientOf, desk, services }: Pick<SlackContext, 'clientOf' | 'desk' | 'services'>,
  { language }: View,
  turn: () => Promise<void>,
): Teller {
  const positionOf = (caseId: string) => services.records.get<CardPosition>(CARDS, caseId)
  return createTeller(desk, services, {
    kind: 'slack-told',
    language: () => language,
    turn,
    async drawn(caseId) {
      const position = await positionOf(caseId)
      return position?.ts === undefined ? undefined : (position.drawn ?? 0)
    },
    async tell(caseId, notice) {
      const position = await positionOf(caseId)
      if (position?.ts === undefined) return undefined
      try {
        const client = await clientOf()
        await client.chat.postMessage({
          channel: position.channel,
          thread_ts: position.ts,
          text: textOf(notice),
          link_names: false,
          unfurl_links: false,
          unfurl_media: false,
        })
        return undefined
      } catch (error) {
        const fault = faultOf(error)
        if (fault.kind === 'busy') return fault.after
        if (fault.kind === 'away') return AWAY
        throw slackError(error, 'telling of a case')
      }
    },
  })
}

/** The approver is called by name, so that Slack tells them; nobody else is. */
function textOf({ lines, to }: Notice): string {
  const [, user] = to === null ? [] : (/^slack:([UW][A-Z0-9]{1,30})$/.exec(to.id) ?? [])
  const who = to === null ? '' : user === undefined ? `${escaped(clip(to.name, 80))}: ` : `<@${user}> `
  return `${who}${lines.map((line) => escaped(clip(line, 400))).join('\n')}`
}
