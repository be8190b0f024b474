import type { Json } from './schema.ts'
import { contentOf, whereabouts } from './web-api/chat.ts'
import { SlackError } from './web-api/method.ts'
import { messageJson, type SlackMessage, type Workspace } from './workspace.ts'

const USES = 5
/** Milliseconds. */
const LIFE = 30 * 60_000

/** What a response_url answers to. */
interface Target {
  readonly user: string
  readonly channel: string
  /** The message that was clicked, if one was. */
  readonly ts?: string
  readonly until: number
  uses: number
}

/** Addresses that take up to five messages within half an hour. */
export interface ResponseUrls {
  issue(target: Pick<Target, 'user' | 'channel' | 'ts'>): string
  /** @returns the HTTP status and body */
  post(path: string, body: Json): { readonly status: number; readonly body: Json }
}

export function createResponseUrls(
  workspace: Workspace,
  origin: () => string,
  emit: (event: Json) => void,
): ResponseUrls {
  const targets = new Map<string, Target>()

  function answer(target: Target, body: Json): void {
    const { user, channel, ts } = target
    const place = workspace.channels.get(channel)
    const message = [...workspace.ephemerals, ...(place?.messages ?? [])].find((one) => one.ts === ts)
    if (body.delete_original === true) {
      remove(message)
      return
    }
    const content = contentOf(body)
    if (body.replace_original === true && message !== undefined) {
      message.text = content.text
      if (content.blocks === undefined) delete message.blocks
      else message.blocks = content.blocks
      return
    }
    const { botUser, botId } = workspace.app
    const thread = body.thread_ts === undefined ? {} : { thread_ts: String(body.thread_ts) }
    const posted: SlackMessage = {
      ts: workspace.nextTs(),
      channel,
      user: botUser,
      bot_id: botId,
      ...content,
      ...thread,
    }
    if (body.response_type === 'in_channel') {
      place?.messages.push(posted)
      if (place !== undefined) emit({ ...messageJson(posted), ...whereabouts(place) })
    } else workspace.ephemerals.push({ ...posted, to: user })
  }

  function remove(message: SlackMessage | undefined): void {
    const lists: { splice(at: number, count: number): unknown; indexOf(one: Json): number }[] = [
      workspace.ephemerals,
      ...[...workspace.channels.values()].map(({ messages }) => messages),
    ]
    for (const list of lists) {
      const at = list.indexOf(message)
      if (at >= 0) list.splice(at, 1)
    }
  }

  return {
    issue(target) {
      const path = `/actions/${workspace.team.id}/${workspace.nextId('R')}`
      targets.set(path, { ...target, until: workspace.clock.now().getTime() + LIFE, uses: 0 })
      return `${origin()}${path}`
    },
    post(path, body) {
      const target = targets.get(path)
      if (target === undefined) return { status: 404, body: { ok: false, error: 'invalid_url' } }
      if (workspace.clock.now().getTime() > target.until)
        return { status: 404, body: { ok: false, error: 'expired_url' } }
      if (target.uses >= USES) return { status: 404, body: { ok: false, error: 'used_url' } }
      target.uses += 1
      try {
        answer(target, body)
        return { status: 200, body: { ok: true } }
      } catch (error) {
        if (error instanceof SlackError) return { status: 500, body: { ok: false, error: error.code } }
        throw error
      }
    },
  }
}
