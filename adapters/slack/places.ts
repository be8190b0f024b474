import type { SlackContext } from './context.ts'

/** How long a channel's name is believed, in milliseconds. */
const NAME = 3_600_000

/** Where a message stands: `T1:C1:1772442000.000100`, the `Comment.id` of everything from Slack. */
export interface Place {
  readonly teamId: string
  readonly channel: string
  readonly ts: string
}

export function commentId({ teamId, channel, ts }: Place): string {
  return `${teamId}:${channel}:${ts}`
}

/** undefined for what is no message of Slack's. */
export function placeOfId(id: string): Place | undefined {
  const match = /^([^:\s]{1,64}):([^:\s]{1,64}):(\d{1,12}\.\d{1,9})$/.exec(id)
  const [, teamId, channel, ts] = match ?? []
  return teamId === undefined || channel === undefined || ts === undefined
    ? undefined
    : { teamId, channel, ts }
}

/**
 * A message's address, as Slack itself makes them; asking for each one would cost a call.
 * @param workspaceUrl `https://acme.slack.com/`
 */
export function permalink(
  workspaceUrl: string | undefined,
  { channel, ts }: Pick<Place, 'channel' | 'ts'>,
  threadTs?: string,
): string | undefined {
  if (workspaceUrl === undefined || !URL.canParse(workspaceUrl)) return undefined
  const url = new URL(`archives/${channel}/p${ts.replace('.', '')}`, workspaceUrl)
  if (threadTs !== undefined && threadTs !== ts) {
    url.searchParams.set('thread_ts', threadTs)
    url.searchParams.set('cid', channel)
  }
  return url.href
}

/** `2026-03-02T09:00:00.000Z` of `1772442000.000100`. */
export function timeOf(ts: string): string {
  return new Date(Math.floor(Number(ts) * 1_000)).toISOString()
}

/** `#feedback`; undefined when Slack won't say. */
export async function channelName(
  { services, clientOf }: Pick<SlackContext, 'services' | 'clientOf'>,
  { channel, teamId }: Pick<Place, 'channel' | 'teamId'>,
): Promise<string | undefined> {
  const key = `slack:channel:${channel}`
  const kept = await services.memory.get<string>(key).catch(() => undefined)
  if (kept !== undefined) return kept
  try {
    const { channel: found } = await (await clientOf(teamId)).conversations.info({ channel })
    if (found?.name === undefined) return undefined
    const name = `#${found.name}`
    await services.memory.set(key, name, NAME).catch(services.report)
    return name
  } catch {
    // A name is a comfort: not being told it is no fault worth a line.
    return undefined
  }
}
