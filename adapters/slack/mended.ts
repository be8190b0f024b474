import { type Comment, type PostOutcome, WinnowError } from '../../src/core/index.ts'
import type { SlackContext } from './context.ts'
import { faultOf } from './faults.ts'
import { placeOfId } from './places.ts'

/** Why Slack refuses, in plain words with what helps; what isn't here is told by its code. */
const REFUSALS: Readonly<Record<string, string>> = {
  not_in_channel: 'The app is not in that channel. Invite it there (/invite).',
  channel_not_found: 'The channel is gone, or private without the app in it. Invite the app there (/invite).',
  is_archived: 'The channel is archived. Somebody must unarchive it.',
  restricted_action: 'A rule of the workspace forbids the app to post there. An admin can allow it.',
  restricted_action_read_only_channel:
    'Only some people may post in that channel. An admin can allow the app.',
  restricted_action_thread_only_channel: 'That channel takes replies in threads only.',
  restricted_action_thread_locked: 'That thread is locked. An admin can unlock it.',
  restricted_action_non_threadable_channel: 'That channel takes no replies in threads.',
  ekm_access_denied: 'The workspace’s administrators have suspended posting.',
  team_access_not_granted: 'The app has not been allowed into that workspace.',
  missing_scope: 'The app lacks a right. “winnow doctor” names it.',
  not_allowed_token_type: 'The token is of the wrong kind. “winnow doctor” says which is needed.',
  invalid_auth: 'The token is not valid any more. “winnow doctor” says what to do.',
  not_authed: 'The token is missing. “winnow doctor” says what to do.',
  token_revoked: 'The token was revoked. “winnow doctor” says what to do.',
  token_expired: 'The token has expired. “winnow doctor” says what to do.',
  account_inactive: 'The app was removed from the workspace. Install it again.',
  app_uninstalled: 'The app is not installed in that workspace any more. Install it again.',
  msg_too_long: 'The reply is too long for Slack. Shorten it.',
  no_text: 'The reply has no text that Slack would show.',
}
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
  const why = REFUSALS[code]
  const told = why === undefined ? `Slack refused: ${code}.` : `${why} (Slack: ${code})`
  return { state: 'refused', why: told, mend: OF_TEXT.has(code) ? 'text' : 'place', cause: code }
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
