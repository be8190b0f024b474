import { type Comment, type PostOutcome, WinnowError } from '../../src/core/index.ts'
import { refusal, SLACK_REASONS } from '../../src/core/words/reasons/index.ts'
import type { SlackContext } from './context.ts'
import { faultOf } from './faults.ts'
import { placeOfId } from './places.ts'

/** Another text helps; with every other refusal something about the place must change. */
const OF_TEXT = new Set([
  'msg_too_long',
  'no_text',
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
])
/** What Slack can be asked about: being in the channel, and the channel being open. */
const OF_CHANNEL = new Set(['not_in_channel', 'channel_not_found', 'is_archived'])
const OF_TOKEN = new Set([
  'invalid_auth',
  'not_authed',
  'token_revoked',
  'token_expired',
  'account_inactive',
  'app_uninstalled',
])

/** Certain that nothing was posted, with why and what must change before another try. */
export function refusedFor(code: string): PostOutcome {
  const why = refusal('slack', code, SLACK_REASONS[code])
  return { state: 'refused', why, mend: OF_TEXT.has(code) ? 'text' : 'place', cause: code }
}

/** Is what a reply to this comment was refused for gone? */
export async function mended(
  { clientOf }: Pick<SlackContext, 'clientOf'>,
  { id }: Comment,
  cause: string,
): Promise<'yes' | 'no' | 'unknown'> {
  const place = placeOfId(id)
  if (place === undefined || !(OF_CHANNEL.has(cause) || OF_TOKEN.has(cause))) return 'unknown'
  try {
    const client = await clientOf(place.teamId)
    if (OF_TOKEN.has(cause)) {
      await client.auth.test()
      return 'yes'
    }
    const { channel } = await client.conversations.info({ channel: place.channel })
    return channel?.is_member === true && channel.is_archived !== true ? 'yes' : 'no'
  } catch (error) {
    if (error instanceof WinnowError) return 'no'
    const fault = faultOf(error)
    if (fault.kind !== 'refused') return 'unknown'
    return fault.code === 'missing_scope' ? 'unknown' : 'no'
  }
}
