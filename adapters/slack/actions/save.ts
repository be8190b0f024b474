import type { BlockAction, ButtonAction } from '@slack/bolt'
import { WinnowError } from '../../../src/core/index.ts'
import { strategyOf } from '../../../src/core/ways.ts'
import { draftBlockId, type EditData, readEditData, savesOnly } from '../cards/edit.ts'
import { ID } from '../cards/ids.ts'
import { messageModal } from '../cards/modal.ts'
import { clip } from '../cards/parts.ts'
import type { View } from '../cards/view.ts'
import type { SlackContext } from '../context.ts'
import { type Asker, acknowledge, askerOf } from './asker.ts'
import { decideFrom } from './click.ts'
import { drawEdit, goneIsUndefined, letGo } from './edit.ts'
import { refusal, said, since } from './refused.ts'
import { typedIn } from './typing.ts'
import { type Answer, answerWindow, updateWindow } from './window.ts'

const title = (view: View) => view.slack.modal.edit

/** The window is sent: the draft is approved. Its other button saves it for all to see. */
export function registerSave(context: SlackContext): void {
  context.app.view(
    { type: 'view_submission', callback_id: ID.editModal },
    async ({ ack, body, view, client }) => {
      const data = readEditData(view.private_metadata)
      const asking = askerOf(context, body)
      await answerWindow(context, { ack, client, viewId: view.id, title, asking }, async (asker) =>
        data === undefined
          ? { view: messageModal(asker.view, title(asker.view), asker.view.slack.expired) }
          : await save(context, asker, data, typedIn(view, data), 'approve'),
      )
    },
  )
  context.app.action<BlockAction<ButtonAction>>(
    { type: 'block_actions', action_id: ID.saveDraft },
    async ({ ack, body, client }) => {
      await acknowledge(ack, context)
      const { view } = body
      const data = readEditData(view?.private_metadata ?? '')
      if (view === undefined || data === undefined) return
      const asker = await askerOf(context, body)
      if (!asker.mayDecide) return
      const answer = await save(context, asker, data, typedIn(view, data), 'edit')
      const { slack } = asker.view
      const saved = messageModal(asker.view, title(asker.view), slack.modal.saved)
      const refused = (errors: Readonly<Record<string, string>>) =>
        messageModal(asker.view, title(asker.view), ...Object.values(errors), typedIn(view, data))
      const next = answer === undefined ? saved : 'view' in answer ? answer.view : refused(answer.errors)
      await updateWindow(context, client, view.id, next)
    },
  )
}

async function save(
  context: SlackContext,
  asker: Asker,
  data: EditData,
  text: string,
  asked: 'approve' | 'edit',
): Promise<Answer> {
  const { actor } = asker
  const strategy = strategyOf(data.choice)
  let does = asked
  try {
    const kase = await context.desk.get(data.caseId)
    if (data.choice !== 'ignore' && savesOnly(kase)) does = 'edit'
    await decideFrom(
      context,
      data,
      (version) => ({ action: does, version, strategy, text }),
      (caseId, decision) => context.desk.decide(caseId, decision, actor),
    )
  } catch (error) {
    return await notSaved(context, error, asker, data, text)
  }
  // Saved for everybody: whoever is next may approve it.
  if (does === 'edit') await letGo(context, data, actor)
  return undefined
}

/** What was typed is kept in the window, beside why it could not be saved. */
async function notSaved(
  context: SlackContext,
  error: unknown,
  { actor, view }: Asker,
  data: EditData,
  text: string,
): Promise<Answer> {
  const { words } = view
  if (error instanceof WinnowError && error.code === 'draft_refused') {
    const remarks = await context.desk.lint(data.caseId, strategyOf(data.choice), text)
    const why = remarks.filter(({ refuses }) => refuses).map(({ message }) => message[view.language])
    return {
      errors: { [draftBlockId(data.choice)]: clip(why.join(' ') || words.error.draft_refused, 1_000) },
    }
  }
  const stale = error instanceof WinnowError && error.code === 'stale_version'
  const kase = await context.desk.get(data.caseId).catch(goneIsUndefined)
  if (kase === undefined) return { view: messageModal(view, title(view), view.slack.gone) }
  const missed = since(kase, data.version).map((line) => said(view, line))
  const notice = stale
    ? [words.error.stale_version, words.error.since, ...missed.slice(-3)].join('\n')
    : await refusal(context, error, { ref: data, actorId: actor.id, view })
  if (kase.status !== 'pending') {
    context.refresh(kase.id)
    return { view: messageModal(view, title(view), notice ?? view.slack.changed, text) }
  }
  const now = { ...data, version: kase.version }
  return {
    view: await drawEdit(context, view, kase, {
      ...now,
      text,
      ...(notice === undefined ? {} : { notice: clip(notice, 600) }),
    }),
  }
}
