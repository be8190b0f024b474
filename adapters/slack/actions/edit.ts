import type { types } from '@slack/bolt'
import { type Actor, type Case, type Remark, signedBy, WinnowError } from '../../../src/core/index.ts'
import { strategyOf } from '../../../src/core/ways.ts'
import type { Choice } from '../../../src/core/words/index.ts'
import { type EditData, editModal } from '../cards/edit.ts'
import { ID } from '../cards/ids.ts'
import { messageModal } from '../cards/modal.ts'
import { clip } from '../cards/parts.ts'
import { readyOf, type View } from '../cards/view.ts'
import type { SlackContext } from '../context.ts'
import type { Asker } from './asker.ts'
import { type Click, onClick } from './click.ts'
import { said } from './refused.ts'
import { openWindow } from './window.ts'

/** The draft in a window: from the card's button, or with another way to answer chosen on the card. */
export function registerEdit(context: SlackContext): void {
  onClick(context, ID.edit, (click) => openEdit(click, undefined))
  onClick(context, ID.way, (click) => openEdit(click, click.ref.choice))
}

/**
 * Opens it on the case as it is now, and holds the case meanwhile so that nobody else writes the same reply.
 */
async function openEdit(click: Click, choice: Choice | undefined): Promise<void> {
  const { context, ref, to } = click
  let held: EditData | undefined
  await openWindow(
    context,
    { ...click, title },
    async (asker) => {
      const edited = await editing(context, asker, ref.caseId, { choice, channel: to.channel })
      held = edited.held
      return edited.window
    },
    async ({ actor }) => {
      if (held !== undefined) await letGo(context, held, actor)
    },
  )
}

const title = (view: View) => view.slack.modal.edit

interface Wanted {
  /** The way to answer; the ready one when missing. */
  readonly choice?: Choice | undefined
  /** Where the card is. */
  readonly channel?: string | undefined
  /** What becomes of the draft. */
  readonly into?: (text: string) => string
}

/** The window with the draft of a case as it is now, or why there is none; and what it holds. */
export async function editing(
  context: SlackContext,
  { actor, view }: Asker,
  caseId: string,
  { choice, channel, into = (text) => text }: Wanted,
): Promise<{ readonly window: types.ModalView; readonly held?: EditData }> {
  const instead = (text: string) => ({ window: messageModal(view, title(view), text) })
  const kase = await context.desk.get(caseId).catch(goneIsUndefined)
  if (kase === undefined) return instead(view.slack.gone)
  if (kase.status !== 'pending') {
    context.refresh(kase.id)
    const last = kase.history.at(-1)
    return instead(last === undefined ? view.slack.changed : view.slack.faster(said(view, last)))
  }
  const { now, claimed } = await hold(context, kase, actor)
  if (now.claim !== null && now.claim.by.id !== actor.id)
    return instead(view.slack.heldBy(clip(now.claim.by.name, 80)))
  const ready = readyOf(now, choice)
  const held: EditData = {
    caseId: now.id,
    version: now.version,
    choice: ready.choice,
    claimed,
    ...(channel === undefined ? {} : { channel }),
  }
  const { signing } = context.services
  const own = now.draft?.text === ready.text
  const text = signing === undefined || own ? ready.text : signedBy(ready.text, signing, actor.name)
  return { window: await drawEdit(context, view, now, { ...held, text: into(text) }), held }
}

/** Claims the case when nobody holds it. @returns the case, and whether it was claimed here */
async function hold(
  context: SlackContext,
  kase: Case,
  actor: Actor,
): Promise<{ now: Case; claimed: boolean }> {
  if (kase.claim !== null) return { now: kase, claimed: false }
  try {
    const now = await context.desk.decide(kase.id, { action: 'claim', version: kase.version }, actor)
    return { now, claimed: true }
  } catch (error) {
    if (!(error instanceof WinnowError)) throw error
    // Somebody did something at the very same moment: shown as it is then, without holding it.
    return { now: await context.desk.get(kase.id), claimed: false }
  }
}

/** Gives back what opening the window took; a case that has moved on is left alone. */
export async function letGo(
  context: SlackContext,
  { caseId, claimed }: EditData,
  actor: Actor,
): Promise<void> {
  if (!claimed) return
  try {
    const { claim, version, status } = await context.desk.get(caseId)
    if (status === 'pending' && claim?.by.id === actor.id)
      await context.desk.decide(caseId, { action: 'release', version }, actor)
  } catch (error) {
    if (!(error instanceof WinnowError)) context.services.report(error, { caseId })
  }
}

/** The window with what the linter says of the text. */
export async function drawEdit(
  context: SlackContext,
  view: View,
  kase: Case,
  model: EditData & { readonly text: string; readonly notice?: string },
): Promise<types.ModalView> {
  const remarks: readonly Remark[] =
    model.choice === 'ignore' ? [] : await context.desk.lint(kase.id, strategyOf(model.choice), model.text)
  return editModal(view, kase, { ...model, remarks })
}

export function goneIsUndefined(error: unknown): undefined {
  if (error instanceof WinnowError && error.code === 'not_found') return undefined
  throw error
}
