import type { ViewOutput } from '@slack/bolt'
import { WinnowError } from '../../../src/core/index.ts'
import { strategyOf } from '../../../src/core/ways.ts'
import { draftBlockId, type EditData, readEditData } from '../cards/edit.ts'
import { ID } from '../cards/ids.ts'
import { messageModal } from '../cards/modal.ts'
import { clip } from '../cards/parts.ts'
import type { View } from '../cards/view.ts'
import type { SlackContext } from '../context.ts'
import { type Asker, askerOf } from './asker.ts'
import { decideFrom } from './click.ts'
import { drawEdit, goneIsUndefined, letGo } from './edit.ts'
import { refusal, said, since } from './refused.ts'
import { typedIn } from './typing.ts'
import { type Answer, answerWindow } from './window.ts'

const title = (view: View) => view.slack.modal.edit

/** The window is sent: the draft is saved for all to see, or approved when the box is ticked. */
export function registerSave(context: SlackContext): void {
  context.app.view(
    { type: 'view_submission', callback_id: ID.editModal },
    async ({ ack, body, view, client }) => {
      const data = readEditData(view.private_metadata)
      const asking = askerOf(context, body)
      await answerWindow(context, { ack, client, viewId: view.id, title, asking }, async (asker) =>
        data === undefined
          ? { view: messageModal(asker.view, title(asker.view), asker.view.slack.expired) }
          : await save(context, asker, data, typedIn(view, data), isAtOnce(view)),
      )
    },
  )
}

function isAtOnce({ state }: ViewOutput): boolean {
  return (state.values.at_once?.[ID.atOnce]?.selected_options ?? []).length > 0
}

async function save(
  context: SlackContext,
  asker: Asker,
  data: EditData,
  text: string,
  atOnce: boolean,
): Promise<Answer> {
  const { actor } = asker
  const strategy = strategyOf(data.choice)
  try {
    await decideFrom(
      context,
      data,
      (version) => ({ action: atOnce ? 'approve' : 'edit', version, strategy, text }),
      (caseId, decision) => context.desk.decide(caseId, decision, actor),
    )
  } catch (error) {
    return await notSaved(context, error, asker, data, text)
  }
  // Saved for everybody: whoever is next may approve it.
  if (!atOnce) await letGo(context, data, actor)
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
