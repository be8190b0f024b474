import { refusedView } from '../block-rules.ts'
import { VIEW_STACK } from '../limits.ts'
import type { Json } from '../schema.ts'
import { type SlackView, type Workspace, withBlockIds } from '../workspace.ts'
import { type Method, SlackError } from './method.ts'

export const views: Readonly<Record<string, Method>> = {
  'views.open': {
    perMinute: 100,
    run(args, context) {
      const user = context.triggers.exchange(args.trigger_id)
      const opened = newView(context.workspace, user, checked(args.view, 'modal', context.workspace), null)
      context.workspace.modals.set(user, [opened])
      return { view: viewJson(opened, context.workspace) }
    },
  },
  'views.push': {
    perMinute: 100,
    run(args, context) {
      const user = context.triggers.exchange(args.trigger_id)
      const view = checked(args.view, 'modal', context.workspace)
      return { view: viewJson(pushView(context.workspace, user, view), context.workspace) }
    },
  },
  'views.update': {
    perMinute: 100,
    run(args, { workspace }) {
      const stacks = [...workspace.modals.values()].flat()
      const found = stacks.find(({ id, view }) =>
        args.view_id !== undefined ? id === args.view_id : view.external_id === args.external_id,
      )
      if (found === undefined) throw new SlackError('not_found')
      if (args.hash !== undefined && args.hash !== found.hash) throw new SlackError('hash_conflict')
      replaceView(found, checked(args.view, 'modal', workspace, found), workspace)
      return { view: viewJson(found, workspace) }
    },
  },
  'views.publish': {
    perMinute: 100,
    run(args, { workspace }) {
      if (!workspace.people.has(args.user_id)) throw new SlackError('invalid_arguments')
      const before = workspace.homes.get(args.user_id)
      if (args.hash !== undefined && args.hash !== before?.hash) throw new SlackError('hash_conflict')
      const view = checked(args.view, 'home', workspace)
      const home = before ?? newView(workspace, args.user_id, view, null)
      replaceView(home, view, workspace)
      workspace.homes.set(args.user_id, home)
      return { view: viewJson(home, workspace) }
    },
  },
}

/** @throws SlackError `push_limit_reached` */
export function pushView(workspace: Workspace, user: string, view: Json): SlackView {
  const stack = workspace.modals.get(user) ?? []
  if (stack.length >= VIEW_STACK) throw new SlackError('push_limit_reached')
  const pushed = newView(workspace, user, view, stack.at(-1) ?? null)
  workspace.modals.set(user, [...stack, pushed])
  return pushed
}

export function replaceView(shown: SlackView, view: Json, workspace: Workspace): void {
  shown.view = { ...view, blocks: withBlockIds(view.blocks) }
  shown.hash = `${workspace.nextTs()}.hash`
}

/** @throws SlackError for what Slack would not show */
export function checked(view: Json, kind: 'modal' | 'home', workspace: Workspace, instead?: SlackView): Json {
  const refused = refusedView(view, kind)
  if (refused !== undefined)
    throw new SlackError(refused.error, { response_metadata: { messages: refused.messages } })
  const others = [...workspace.modals.values()].flat().filter((other) => other !== instead)
  const taken = others.some(({ view: other }) => view.external_id && other.external_id === view.external_id)
  if (taken) throw new SlackError('duplicate_external_id')
  return view
}

function newView(workspace: Workspace, user: string, view: Json, above: SlackView | null): SlackView {
  const id = workspace.nextId('V')
  return {
    id,
    user,
    root: above?.root ?? id,
    previous: above?.id ?? null,
    hash: `${workspace.nextTs()}.hash`,
    view: { ...view, blocks: withBlockIds(view.blocks) },
  }
}

/** A view as the API and payloads show it. */
export function viewJson({ id, root, previous, hash, view }: SlackView, { team, app }: Workspace): Json {
  return {
    id,
    team_id: team.id,
    app_id: app.id,
    app_installed_team_id: team.id,
    bot_id: app.botId,
    title: null,
    close: null,
    submit: null,
    private_metadata: '',
    callback_id: '',
    external_id: '',
    clear_on_close: false,
    notify_on_close: false,
    state: { values: {} },
    ...view,
    hash,
    root_view_id: root,
    previous_view_id: previous,
  }
}
