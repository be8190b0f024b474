import { WinnowError } from '../../../src/core/index.ts'
import { type Notice, noticeOf } from '../../../src/core/notice.ts'
import { clip, escaped } from '../cards/parts.ts'
import type { View } from '../cards/view.ts'
import type { SlackContext } from '../context.ts'
import { faultOf, slackError } from '../faults.ts'
import { createPace } from './pace.ts'
import type { CardPosition } from './plan.ts'
import { CARDS } from './tend.ts'

/** What was told below a case's card: the last line of its history, and when. Ids and numbers only. */
const KIND = 'slack-told'
/** A few at once, then one every some seconds, so that an outage of many replies is no storm. */
const PACE = { every: 6_000, burst: 5 }
/** New words below one comment are told together, at most so often, in milliseconds. */
const SAID_EVERY = 10 * 60_000

interface Told {
  readonly seq: number
  readonly at: string
}

export interface Teller {
  /** A case changed: what somebody should hear of it is told below its card. Returns at once, never throws. */
  look(caseId: string): void
  stop(): void
}

/**
 * Tells below the cards what happened, since changing a card notifies nobody.
 * @param turn waits for the channel's next post
 */
export function createTeller(
  { clientOf, desk, services }: Pick<SlackContext, 'clientOf' | 'desk' | 'services'>,
  view: View,
  turn: () => Promise<void>,
): Teller {
  const { records, clock, timers, report } = services
  const pace = createPace({ clock, timers, ...PACE })
  const waiting = new Set<string>()
  let running = true
  let busy = false

  async function work(): Promise<void> {
    if (busy) return
    busy = true
    try {
      for (const caseId of waiting) {
        if (!running) return
        waiting.delete(caseId)
        await one(caseId).catch((error: unknown) =>
          report(slackError(error, 'telling of a case'), { caseId }),
        )
      }
    } finally {
      busy = false
    }
  }

  async function one(caseId: string): Promise<void> {
    const position = await records.get<CardPosition>(CARDS, caseId)
    if (position?.ts === undefined) return
    const kase = await desk.get(caseId).catch((error: unknown) => {
      if (error instanceof WinnowError && error.code === 'not_found') return undefined
      throw error
    })
    if (kase === undefined) return
    const told = await records.get<Told>(KIND, caseId)
    // What stood there when the card was drawn is on it.
    const notice = noticeOf(kase, told?.seq ?? position.drawn ?? 0, view.language)
    if (notice === undefined) return
    const now = clock.now()
    if (notice.kind === 'said' && told !== undefined && now.getTime() - Date.parse(told.at) < SAID_EVERY) {
      timers.after(SAID_EVERY, () => look(caseId))
      return
    }
    await pace.ready()
    await turn()
    if (!running) return
    // Written first: told once or not at all, never over and over.
    await records.put(KIND, caseId, { seq: notice.seq, at: now.toISOString() }, { caseId })
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
    } catch (error) {
      const fault = faultOf(error)
      if (fault.kind === 'busy' || fault.kind === 'away') {
        await records.put(
          KIND,
          caseId,
          { seq: told?.seq ?? position.drawn ?? 0, at: told?.at ?? now.toISOString() },
          { caseId },
        )
        pace.hold(fault.kind === 'busy' ? fault.after : PACE.every / 1_000)
        look(caseId)
        return
      }
      throw error
    }
  }

  function look(caseId: string): void {
    if (!running) return
    waiting.add(caseId)
    void work()
  }

  return {
    look,
    stop() {
      running = false
    },
  }
}

/** The approver is called by name, so that Slack tells them; nobody else is. */
function textOf({ lines, to }: Notice): string {
  const [, user] = to === null ? [] : (/^slack:([UW][A-Z0-9]{1,30})$/.exec(to.id) ?? [])
  const who = to === null ? '' : user === undefined ? `${escaped(clip(to.name, 80))}: ` : `<@${user}> `
  return `${who}${lines.map((line) => escaped(clip(line, 400))).join('\n')}`
}
