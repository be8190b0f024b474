import type { App, GlobalShortcut, MessageShortcut } from '@slack/bolt'
import { type Asker, acknowledge, askerOf, type Whisper, whisper } from './actions/asker.ts'
import { answerWindow, openWindow } from './actions/window.ts'
import { analysisMessage, analysisModal, analyzeModal, helpMessage } from './cards/analysis.ts'
import type { CardMessage } from './cards/card.ts'
import { ID } from './cards/ids.ts'
import type { View } from './cards/view.ts'
import { commentOf } from './comments.ts'
import type { SlackContext } from './context.ts'
import { slackError } from './faults.ts'
import { broughtBy } from './heard.ts'
import { keepValue, registerKeep } from './keep.ts'
import { type Brought, broughtAs, type Pasted, readCommand } from './pasted.ts'

const COMMAND = '/analyze'
/** As in the manifest. */
const MESSAGE_SHORTCUT = 'analyze_message'
const GLOBAL_SHORTCUT = 'analyze'

const title = (view: View) => view.slack.analyze.title

/** Any comment, analysed for one person alone: pasted after a command, out of a message, or in a form. */
export function registerAnalyze(app: App, context: SlackContext): void {
  const { services } = context

  async function analysed(view: View, brought: Brought): Promise<CardMessage> {
    const { comment } = brought
    const keep = await keepValue(services, brought)
    return analysisMessage(view, comment, await services.analyze(comment), keep)
  }

  /** Works, and tells whoever asked alone: everybody may see reasons. Never throws. */
  async function forOne(
    to: Whisper,
    asking: Promise<Asker>,
    work: (view: View) => Promise<CardMessage | string>,
  ): Promise<void> {
    const { view } = await asking
    try {
      const made = await work(view)
      if (typeof made === 'string') await whisper(context, to, made)
      else await to.respond?.({ response_type: 'ephemeral', replace_original: false, ...made })
    } catch (error) {
      services.report(slackError(error, 'analysing'))
      await whisper(context, to, view.slack.failed)
    }
  }

  app.command(COMMAND, async ({ ack, command, respond }) => {
    await acknowledge(ack, context)
    const { user_id: user, team_id: teamId, channel_id: channel } = command
    const asking = askerOf(context, { user: { id: user }, team: { id: teamId } })
    await forOne({ respond, channel, user, teamId }, asking, async (view) => {
      const pasted = readCommand(command.text)
      if (pasted.text === '') return helpMessage(view, COMMAND)
      const brought = await bring(context, pasted, teamId)
      return typeof brought === 'string' ? wrong(view, brought) : await analysed(view, brought)
    })
  })

  app.shortcut<MessageShortcut>(
    { type: 'message_action', callback_id: MESSAGE_SHORTCUT },
    async ({ ack, shortcut, respond }) => {
      await acknowledge(ack, context)
      const { message, channel, user } = shortcut
      const teamId = shortcut.team?.id ?? user.team_id ?? ''
      const to = { respond, channel: channel.id, user: user.id, teamId }
      await forOne(to, askerOf(context, shortcut), async (view) => {
        const text = message.text ?? ''
        const brought = broughtBy({ ...message })
        if (text.trim() === '' && brought.shares === undefined) return view.slack.analyze.empty
        const place = { teamId, channel: channel.id, ts: message.ts }
        const root = typeof message.thread_ts === 'string' ? { root: message.thread_ts } : {}
        const comment = await commentOf(context, place, {
          user: message.user,
          text,
          ...brought,
          ...root,
        })
        return await analysed(view, { source: 'slack', comment, ...root })
      })
    },
  )

  app.shortcut<GlobalShortcut>(
    { type: 'shortcut', callback_id: GLOBAL_SHORTCUT },
    async ({ ack, shortcut, client }) => {
      await acknowledge(ack, context)
      const { user, team, trigger_id: triggerId } = shortcut
      const asking = askerOf(context, { user, team: team ?? null })
      const to = { channel: user.id, user: user.id, teamId: team?.id }
      await openWindow(context, { client, triggerId, to, asking, title, forAll: true }, async ({ view }) =>
        analyzeModal(view),
      )
    },
  )

  app.view({ type: 'view_submission', callback_id: ID.analyzeModal }, async ({ ack, body, view, client }) => {
    const field = (block: string, id: string) => (view.state.values[block]?.[id]?.value ?? '').trim()
    const pasted = {
      text: field('text', ID.text),
      url: field('url', ID.url),
      author: field('author', ID.author),
    }
    const asking = askerOf(context, body)
    await answerWindow(
      context,
      { ack, client, viewId: view.id, title, asking, forAll: true },
      async (asker) => {
        const brought = await bring(context, pasted, body.team?.id)
        if (brought === 'badUrl') return { errors: { url: wrong(asker.view, brought) } }
        if (typeof brought === 'string') return { errors: { text: wrong(asker.view, brought) } }
        const { comment } = brought
        const keep = await keepValue(services, brought)
        return { view: analysisModal(asker.view, comment, await services.analyze(comment), keep) }
      },
    )
  })

  registerKeep(context)
}

async function bring(context: SlackContext, pasted: Pasted, teamId: string | undefined) {
  const workspace = await context.workspaceOf(teamId).catch(() => undefined)
  const brought = broughtAs(pasted, workspace)
  if (typeof brought === 'string' || brought.source !== 'desk') return brought
  return { ...brought, comment: context.services.placed(brought.comment) }
}

function wrong({ words }: View, what: 'empty' | 'badUrl' | 'too_long'): string {
  return what === 'too_long' ? words.error.too_long : words.paste[what]
}
