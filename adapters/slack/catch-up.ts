import { patiently } from './calls.ts'
import type { SlackContext } from './context.ts'
import { faultOf, slackError } from './faults.ts'
import { type Heard, heardIn } from './heard.ts'
import { pagesOf } from './pages.ts'
import type { Mark, Seen } from './seen.ts'
import type { Source } from './source.ts'

/** Messages asked for at once (some apps get 15 whatever they ask), and pages that nobody's absence fills. */
const PAGE = 200
const PAGES = 1_000
/** When Slack was away in the midst of it, another look follows, in milliseconds. */
const AGAIN = 120_000

/**
 * Takes in what was said while nobody listened, oldest first; answers in threads excepted, which Slack
 * doesn't list there. A channel's own past, from before the program, is left alone.
 */
export async function catchUp(
  context: SlackContext,
  source: Source,
  seen: Seen,
  channels: readonly string[] = context.config.channels,
): Promise<void> {
  const { config, services } = context
  for (const channel of channels) {
    if (channel === config.reviewChannel || !source.running()) continue
    try {
      const mark = await seen.mark(channel)
      if (mark === undefined) await begin(context, channel, seen)
      else await read(context, channel, mark, source)
    } catch (error) {
      services.report(slackError(error, 'catching up'))
      if (faultOf(error).kind === 'refused') continue
      services.timers.after(AGAIN, () => {
        catchUp(context, source, seen, [channel]).catch(services.report)
      })
    }
  }
}

async function begin(context: SlackContext, channel: string, seen: Seen): Promise<void> {
  const { teamId } = await context.workspaceOf()
  const ts = (context.services.clock.now().getTime() / 1_000).toFixed(6)
  await seen.put(channel, { ts, teamId })
}

async function read(
  context: SlackContext,
  channel: string,
  { ts, teamId }: Mark,
  source: Source,
): Promise<void> {
  const { timers, inform } = context.services
  const client = await context.clientOf(teamId)
  // What people said, the newest first; not whole messages, of which there may be very many.
  const missed: Heard[] = []
  let all = 0
  const { whole } = await pagesOf(
    async (from) => {
      const call = () => client.conversations.history({ channel, oldest: ts, limit: PAGE, ...from })
      const { messages = [], ...answer } = await patiently(call, { timers })
      all += messages.length
      missed.push(...messages.flatMap((message) => heardIn({ ...message }) ?? []))
      return answer
    },
    { pages: PAGES },
  )
  for (const heard of missed.reverse())
    if (heard.kind === 'said') await source.hear({ teamId, channel }, heard)
  if (!whole) inform('slack: what was said before that is not caught up with', { channel, messages: all })
  if (all > 0) inform('slack caught up', { channel, messages: all })
}
