import { applyAnswer, applyCommandAnswer } from './answers.ts'
import type { Ack, Delivery } from './delivery.ts'
import { checkInputs, elementOf, type Given, stateOf, stateValues } from './elements.ts'
import type { ResponseUrls } from './response-urls.ts'
import type { Json } from './schema.ts'
import { encodeText } from './text.ts'
import type { Triggers } from './triggers.ts'
import { viewJson } from './web-api/views.ts'
import {
  messageJson,
  type SlackEphemeral,
  type SlackMessage,
  type SlackView,
  type Workspace,
} from './workspace.ts'

/** Anything with something to click. */
export type Clickable = SlackMessage | SlackEphemeral | SlackView

export interface Interactions {
  /**
   * A click on a button, or a choice in a menu; `values`: what else stands in the inputs.
   * The thing may be a copy from before: Slack sends what the person saw.
   */
  click(
    user: string,
    thing: Clickable,
    actionId: string,
    value?: Given,
    values?: Readonly<Record<string, Given>>,
  ): Promise<Ack>
  /** @param values by action_id */
  submitView(user: string, view: SlackView, values?: Readonly<Record<string, Given>>): Promise<Ack>
  /** Cancelled, or closed by the cross. */
  closeView(user: string, view: SlackView): Promise<Ack | undefined>
  command(user: string, command: string, text: string, channel?: string): Promise<Ack>
  /** A global shortcut, or one on a message. */
  shortcut(user: string, callbackId: string, message?: SlackMessage): Promise<Ack>
  openHome(user: string): void
}

interface Parts {
  readonly workspace: Workspace
  readonly delivery: Delivery
  readonly triggers: Triggers
  readonly responses: ResponseUrls
}

export function createInteractions({ workspace, delivery, triggers, responses }: Parts): Interactions {
  const { team, app } = workspace

  const base = (user: string): Json => ({
    user: {
      id: user,
      name: workspace.people.get(user)?.name,
      username: workspace.people.get(user)?.name,
      team_id: team.id,
    },
    api_app_id: app.id,
    token: 'verification-token',
    trigger_id: triggers.issue(user),
    team: { id: team.id, domain: team.domain },
    enterprise: null,
    is_enterprise_install: false,
  })
  const channelJson = (id: string) => ({ id, name: workspace.channels.get(id)?.name ?? 'directmessage' })

  function sourceOf(user: string, thing: Clickable): Json {
    if ('view' in thing) {
      const view = viewJson(thing, workspace)
      return { container: { type: 'view', view_id: thing.id }, view }
    }
    const ephemeral = 'to' in thing
    const { channel, ts } = thing
    return {
      container: { type: 'message', message_ts: ts, channel_id: channel, is_ephemeral: ephemeral },
      channel: channelJson(channel),
      // Slack sends no `message` along for what only one person sees.
      ...(ephemeral ? {} : { message: messageJson(thing, true) }),
      response_url: responses.issue({ user, channel, ts }),
    }
  }

  return {
    async click(user, thing, actionId, value, values = {}) {
      const blocks = 'view' in thing ? thing.view.blocks : thing.blocks
      const { block, element } = elementOf(blocks, actionId, value)
      const source = sourceOf(user, thing)
      const state = {
        values: stateValues(blocks ?? [], {
          ...values,
          ...(value === undefined ? {} : given(element, value)),
        }),
      }
      if (source.view !== undefined) source.view.state = state
      return await delivery.interact('interactive', {
        type: 'block_actions',
        ...base(user),
        ...source,
        state,
        actions: [
          {
            action_id: actionId,
            block_id: block.block_id,
            ...(element.type === 'button' ? { text: element.text, value: element.value } : {}),
            ...stateOf(element, value),
            action_ts: workspace.nextTs(),
          },
        ],
      })
    },
    async submitView(user, shown, values = {}) {
      checkInputs(shown.view.blocks, values)
      const view = viewJson(shown, workspace)
      view.state = { values: stateValues(view.blocks, values) }
      const ack = await delivery.interact('interactive', {
        type: 'view_submission',
        ...base(user),
        view,
        response_urls: [],
      })
      if (ack.acked) applyAnswer(workspace, user, shown, ack.payload)
      return ack
    },
    async closeView(user, shown) {
      const stack = workspace.modals.get(user) ?? []
      const cleared = shown.view.clear_on_close === true
      workspace.modals.set(user, cleared ? [] : stack.filter(({ id }) => id !== shown.id))
      if (shown.view.notify_on_close !== true) return undefined
      const { trigger_id, ...rest } = base(user)
      const view = viewJson(shown, workspace)
      return await delivery.interact('interactive', {
        type: 'view_closed',
        ...rest,
        view,
        is_cleared: cleared,
      })
    },
    async command(user, command, text, channel = [...workspace.channels.keys()][0] ?? '') {
      const name = workspace.people.get(user)?.name ?? ''
      const ack = await delivery.interact('slash_commands', {
        token: 'verification-token',
        team_id: team.id,
        team_domain: team.domain,
        channel_id: channel,
        channel_name: channelJson(channel).name,
        user_id: user,
        user_name: name,
        command,
        text: encodeText(text),
        api_app_id: app.id,
        is_enterprise_install: 'false',
        response_url: responses.issue({ user, channel }),
        trigger_id: triggers.issue(user),
      })
      if (ack.acked) applyCommandAnswer(workspace, user, channel, ack.payload)
      return ack
    },
    async shortcut(user, callbackId, message) {
      const payload = { ...base(user), callback_id: callbackId, action_ts: workspace.nextTs() }
      return await delivery.interact(
        'interactive',
        message === undefined
          ? { type: 'shortcut', ...payload }
          : {
              type: 'message_action',
              ...payload,
              channel: channelJson(message.channel),
              message_ts: message.ts,
              message: messageJson(message, true),
              response_url: responses.issue({ user, channel: message.channel, ts: message.ts }),
            },
      )
    },
    openHome(user) {
      const home = workspace.homes.get(user)
      delivery.event({
        type: 'app_home_opened',
        user,
        channel: `D${user.slice(1)}`,
        tab: 'home',
        ...(home === undefined ? {} : { view: viewJson(home, workspace) }),
      })
    },
  }
}

function given(element: Json, value: Given): Readonly<Record<string, Given>> {
  return element.type === 'button' ? {} : { [element.action_id]: value }
}
