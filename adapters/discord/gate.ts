import type { ResponseLike } from 'discord.js'

/*
 * What keeps the program out before Discord itself is asked: Cloudflare, which stands before it, and the
 * number of sessions that a bot may begin in a day.
 */

/** Seconds for which Cloudflare refuses this machine's address; undefined: the answer is Discord's own. */
export function refusedByCloudflare({
  status,
  headers,
}: Pick<ResponseLike, 'status' | 'headers'>): number | undefined {
  if (status !== 429 && status !== 403) return undefined
  // Discord answers in JSON, and says by which limit; Cloudflare sends a page.
  if (headers.get('content-type')?.includes('json') === true) return undefined
  const seconds = Number(headers.get('retry-after') ?? Number.NaN)
  return Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : 0
}

export const BANNED =
  "Cloudflare, which stands before Discord, refuses this machine's address, as it does for a while " +
  "after too many refused requests (10,000 in ten minutes) from it, ours or others'"

export const BANNED_TODO =
  'Leave it off until the ban ends: every try may prolong it. Then check token and permissions, ' +
  'which most refusals come from; behind a shared address (hosting, VPN) take another one.'

/** Milliseconds until a session may be begun, if that is why a connection failed. */
export function spentFor(error: unknown): number | undefined {
  const said = error instanceof Error ? error.message : ''
  if (!said.startsWith('Not enough sessions remaining')) return undefined
  // discord.js says it by the machine's clock, so that is what it is compared with.
  const at = new Date(/resets at (\S{1,40})$/.exec(said)?.[1] ?? '')
  return Number.isNaN(at.getTime()) ? undefined : at.getTime() - Date.now()
}

export const SPENT =
  'Discord lets this bot begin no more sessions today (1,000 a day are usual): something starts it ' +
  'over and over, or its token is used elsewhere as well'
