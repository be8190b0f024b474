import type { webApi } from '@slack/bolt'
import type { Checked } from '../../../src/core/index.ts'
import { codeOfFault, faultOf } from '../faults.ts'
import type { SlackConfig } from '../settings.ts'

const CHANNEL_TODO =
  'copy the channel’s id (C…) from its details in Slack, at the bottom; if it is private, invite ' +
  'the app first'

/** The review channel and the channels that are listened to: there, and the app in them. */
export async function channelChecks(
  client: webApi.WebClient,
  config: SlackConfig,
): Promise<readonly Checked[]> {
  const { reviewChannel, channels } = config
  const review =
    reviewChannel === undefined
      ? [
          {
            name: 'Slack review channel',
            state: 'off' as const,
            says: 'none: no cards are posted',
            todo: 'set SLACK_REVIEW_CHANNEL to the id (C…) of the channel where you want to decide',
          },
        ]
      : [await channelCheck(client, 'Slack review channel', reviewChannel)]
  const heard =
    channels.length === 0
      ? [{ name: 'Slack channels', state: 'off' as const, says: 'none is listened to (SLACK_CHANNELS)' }]
      : await Promise.all(channels.map((channel) => channelCheck(client, 'Slack channel', channel)))
  return [...review, ...heard]
}

async function channelCheck(client: webApi.WebClient, name: string, id: string): Promise<Checked> {
  if (!/^[CG][A-Z0-9]{2,}$/.test(id))
    return { name, state: 'broken', says: `${quoted(id)} is no channel id`, todo: CHANNEL_TODO }
  try {
    const { channel } = await client.conversations.info({ channel: id })
    const called = channel?.name === undefined ? id : `#${channel.name}`
    if (channel?.is_archived === true)
      return { name, state: 'broken', says: `${called} is archived`, todo: 'unarchive it, or choose another' }
    return channel?.is_member === true
      ? { name, state: 'works', says: `${called}, the app is in it` }
      : {
          name,
          state: 'broken',
          says: `the app is not in ${called}`,
          todo: `type /invite @winnow in ${called} (with the app’s own name)`,
        }
  } catch (error) {
    const code = codeOfFault(faultOf(error))
    const todo = code === 'channel_not_found' ? CHANNEL_TODO : 'see the lines above'
    return { name, state: 'broken', says: `${id} can’t be looked at (${code})`, todo }
  }
}

/** The people who may decide: some, by ids that exist. */
export async function deciderChecks(
  client: webApi.WebClient,
  config: SlackConfig,
): Promise<readonly Checked[]> {
  const name = 'Slack deciders'
  const { deciders } = config
  if (deciders.length === 0)
    return [
      {
        name,
        state: 'broken',
        says: 'nobody may decide in Slack',
        todo: 'set SLACK_DECIDERS to ids of people (U…, in their profile’s ⋯ menu) or of user groups (S…)',
      },
    ]
  const wrong = deciders.filter((id) => !/^[UWS][A-Z0-9]{2,}$/.test(id))
  if (wrong.length > 0)
    return [
      {
        name,
        state: 'broken',
        says: `no ids of people or user groups: ${wrong.map(quoted).join(', ')}`,
        todo: 'write ids (U… or S…) instead of names',
      },
    ]
  const unknown = await Promise.all(deciders.map((id) => unknownDecider(client, id)))
  const problems = unknown.filter((problem) => problem !== undefined)
  return problems.length > 0
    ? problems.map((says) => ({ name, state: 'broken', says, todo: 'mend SLACK_DECIDERS' }))
    : [{ name, state: 'works', says: `${deciders.length} ${deciders.length === 1 ? 'id' : 'ids'}` }]
}

async function unknownDecider(client: webApi.WebClient, id: string): Promise<string | undefined> {
  try {
    if (id.startsWith('S')) {
      const { users = [] } = await client.usergroups.users.list({ usergroup: id })
      return users.length === 0 ? `user group ${id} has nobody in it` : undefined
    }
    const { user } = await client.users.info({ user: id })
    if (user?.deleted === true) return `${id} has left the workspace`
    return user?.is_bot === true ? `${id} is a bot` : undefined
  } catch (error) {
    return `${id} can’t be looked up (${codeOfFault(faultOf(error))})`
  }
}

/** Settings are the operator's own words, but may hold anything. */
function quoted(value: string): string {
  return `“${value.replace(/[^\w#@ .-]/g, '?').slice(0, 40)}”`
}
