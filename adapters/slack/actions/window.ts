import type { AckFn, types, ViewResponseAction, webApi } from '@slack/bolt'
import { TooLate, within } from '../calls.ts'
import { loadingModal, messageModal } from '../cards/modal.ts'
import { type View, viewIn } from '../cards/view.ts'
import type { SlackContext } from '../context.ts'
import { faultOf, slackError } from '../faults.ts'
import { type Asker, quickly, type Whisper, whisper } from './asker.ts'

/**
 * A window must be answered in three seconds; slower work goes on behind a word of patience, in
 * milliseconds.
 */
const ANSWER = 1_500

interface Opening {
  readonly client: webApi.WebClient
  readonly triggerId: string
  readonly to: Whisper
  readonly asking: Promise<Asker>
  readonly title: (view: View) => string
  /** Reasons may be seen by everybody; only decisions are guarded. */
  readonly forAll?: boolean
}

/**
 * Opens a window with what belongs into it; when that takes longer, since a trigger dies soon, first with a
 * word of patience. Whoever may not decide is told so, and sees nothing of the case.
 * @param content what belongs there @param unseen called when the window could not be shown
 */
export async function openWindow(
  context: SlackContext,
  { client, triggerId, to, asking: whoAsks, title, forAll = false }: Opening,
  content: (asker: Asker) => Promise<types.ModalView>,
  unseen: (asker: Asker) => Promise<void> = async () => undefined,
): Promise<void> {
  const { services } = context
  const asking = forAll ? whoAsks.then(toAll) : whoAsks
  const known = await quickly(context, asking)
  if (known !== undefined && !known.mayDecide) return await whisper(context, to, known.view.slack.notAllowed)
  const filling = (async () => {
    const asker = known ?? (await asking)
    return { asker, view: await filled(context, asker, title, content) }
  })()
  const ready = known === undefined ? undefined : await quickly(context, filling)
  const first = known?.view ?? viewIn(services.defaultLanguage, services.brand, services.deskUrl)
  let viewId: string | undefined
  try {
    const view = ready?.view ?? loadingModal(first, title(first))
    viewId = (await client.views.open({ trigger_id: triggerId, view })).view?.id
  } catch (error) {
    // Mostly a trigger that came too late: another click has a new one.
    services.report(slackError(error, 'opening a window'))
    await whisper(context, to, first.slack.failed)
    return await unseen((await filling).asker)
  }
  if (ready !== undefined) return
  const { asker, view } = await filling
  if (!(await updateWindow(context, client, viewId, view))) await unseen(asker)
}

function toAll(asker: Asker): Asker {
  return { ...asker, mayDecide: true }
}

/** Never fails: what went wrong is said in the window. */
async function filled(
  { services }: SlackContext,
  asker: Asker,
  title: (view: View) => string,
  content: (asker: Asker) => Promise<types.ModalView>,
): Promise<types.ModalView> {
  const { view, mayDecide } = asker
  if (!mayDecide) return messageModal(view, title(view), view.slack.notAllowed)
  try {
    return await content(asker)
  } catch (error) {
    services.report(slackError(error, 'filling a window'))
    return messageModal(view, title(view), view.slack.failed)
  }
}

/** @returns false when the window is closed */
export async function updateWindow(
  { services }: Pick<SlackContext, 'services'>,
  client: webApi.WebClient,
  viewId: string | undefined,
  view: types.ModalView,
): Promise<boolean> {
  if (viewId === undefined) return false
  try {
    await client.views.update({ view_id: viewId, view })
    return true
  } catch (error) {
    const fault = faultOf(error)
    if (fault.kind === 'refused' && fault.code === 'not_found') return false
    services.report(slackError(error, 'filling a window'))
    return true
  }
}

/** What a sent window is answered with: undefined closes it. */
export type Answer =
  | undefined
  | { readonly view: types.ModalView }
  /** By block id, shown beside the field. */
  | { readonly errors: Readonly<Record<string, string>> }

interface Sent {
  readonly ack: AckFn<ViewResponseAction> | AckFn<void>
  readonly client: webApi.WebClient
  readonly viewId: string
  readonly title: (view: View) => string
  readonly asking: Promise<Asker>
  readonly forAll?: boolean
}

/**
 * Answers a sent window in time, whatever the work takes: with its outcome, or with a word of patience
 * that gives way to it.
 */
export async function answerWindow(
  context: SlackContext,
  { ack, client, viewId, title, asking, forAll = false }: Sent,
  work: (asker: Asker) => Promise<Answer>,
): Promise<void> {
  const { services } = context
  const answering = ack as AckFn<ViewResponseAction>
  let view = viewIn(services.defaultLanguage, services.brand, services.deskUrl)
  const doing = asking.then(async (asker): Promise<Answer> => {
    view = asker.view
    if (!asker.mayDecide && !forAll) return { view: messageModal(view, title(view), view.slack.notAllowed) }
    return await work(asker)
  })
  const outcome = doing.catch((error): Answer => {
    services.report(slackError(error, 'taking in a window'))
    return { view: messageModal(view, title(view), view.slack.failed) }
  })
  let answer: Answer
  try {
    answer = await within(services.timers, ANSWER, outcome)
  } catch (error) {
    if (!(error instanceof TooLate)) throw error
    await answering({
      response_action: 'update',
      view: messageModal(view, title(view), view.slack.modal.working),
    })
    const late = await outcome
    const after =
      late === undefined
        ? messageModal(view, title(view), view.slack.modal.done)
        : 'view' in late
          ? late.view
          : messageModal(view, title(view), ...Object.values(late.errors))
    await updateWindow(context, client, viewId, after)
    return
  }
  if (answer === undefined) await answering()
  else if ('view' in answer) await answering({ response_action: 'update', view: answer.view })
  else await answering({ response_action: 'errors', errors: { ...answer.errors } })
}
