import type { types } from '@slack/bolt'
import { cardOf } from '../../../src/core/card.ts'
import { type Case, isBlocked, type Remark } from '../../../src/core/index.ts'
import { CHOICES, wayName } from '../../../src/core/ways.ts'
import type { Choice } from '../../../src/core/words/index.ts'
import { ID, refOf } from './ids.ts'
import { modal } from './modal.ts'
import { button, clip, context, plain, richText, SLACK_LIMITS, section } from './parts.ts'
import { quoted } from './reading.ts'
import { SHOWN_DRAFT, type View } from './view.ts'

/** What the window remembers between two clicks; kept in `private_metadata`. */
export interface EditData {
  readonly caseId: string
  readonly version: number
  readonly choice: Choice
  /** The case was claimed by opening this window, so closing it gives it back. */
  readonly claimed: boolean
  /** Where the card is. */
  readonly channel?: string
}

export interface EditModel extends EditData {
  readonly text: string
  readonly remarks: readonly Remark[]
  /** Said above everything else, e.g. that somebody was faster. */
  readonly notice?: string
}

/**
 * The draft, the ways to answer, and the linter's remarks as one types. Sending the window approves; a button
 * puts the draft on the card instead. While the place refuses, saving is all that it can do.
 */
export function editModal(view: View, kase: Case, model: EditModel): types.ModalView {
  const { slack } = view
  const { caseId, version, choice, claimed, channel } = model
  const card = cardOf(kase, view.language)
  const silent = choice === 'ignore'
  const data: EditData = { caseId, version, choice, claimed, ...(channel === undefined ? {} : { channel }) }
  const quote = quoted(kase, card, { comment: 600, reasons: 3, reason: 0 })
  return modal(view, {
    title: slack.modal.edit,
    submit: mainLabel(view, kase, choice),
    callbackId: ID.editModal,
    notifyOnClose: true,
    data,
    blocks: [
      ...(model.notice === undefined ? [] : [section(model.notice, 600)]),
      richText(quote.block),
      ways(view, kase, model.choice),
      ...(silent ? [context(slack.modal.silent)] : [draft(view, model)]),
      ...remarkBlocks(view, model),
      ...(silent || savesOnly(kase) ? [] : [saving(view, kase)]),
    ],
  })
}

function ways(view: View, kase: Case, choice: Choice): types.ActionsBlock {
  const card = cardOf(kase, view.language)
  const option = (one: Choice): types.PlainTextOption => ({
    text: plain(wayName(one, card.verdict, view.language), SLACK_LIMITS.option),
    value: refOf(kase, one),
  })
  const select: types.StaticSelect = {
    type: 'static_select',
    action_id: ID.draftWay,
    placeholder: plain(view.slack.modal.way, 150),
    options: CHOICES.map(option),
    initial_option: option(choice),
  }
  return { type: 'actions', block_id: 'way', elements: [select] }
}

/** The block's name changes with the way, since Slack keeps what was typed as long as the name stays. */
export function draftBlockId(choice: Choice): string {
  return `draft.${choice}`
}

function draft(view: View, { choice, text }: EditModel): types.InputBlock {
  return {
    type: 'input',
    block_id: draftBlockId(choice),
    label: plain(view.words.kase.text, 2_000),
    hint: plain(view.words.kase.textHint, 2_000),
    optional: true,
    dispatch_action: true,
    element: {
      type: 'plain_text_input',
      action_id: ID.draft,
      multiline: true,
      max_length: SLACK_LIMITS.input,
      ...(text === '' ? {} : { initial_value: clip(text, SHOWN_DRAFT) }),
      dispatch_action_config: { trigger_actions_on: ['on_character_entered'] },
    },
  }
}

/** Short, and under a name of their own, so that they can change while somebody types. */
function remarkBlocks(view: View, { choice, remarks, text }: EditModel): types.KnownBlock[] {
  if (choice === 'ignore') return []
  const { kase: words } = view.words
  const lines = remarks.slice(0, 8).map(({ message, start, end }) => {
    const at =
      start === undefined || end === undefined ? '' : ` ${words.about(text.slice(start, end).slice(0, 60))}`
    return `${message[view.language]}${at}`
  })
  return [
    { ...context(...(lines.length === 0 ? [words.fine] : [words.remarks, ...lines])), block_id: 'remarks' },
  ]
}

/** What sending the window does, in at most 24 characters. */
function mainLabel({ slack }: View, kase: Case, choice: Choice): string {
  if (choice === 'ignore') return slack.modal.approveIgnore
  if (savesOnly(kase)) return slack.modal.save
  return kase.postable ? slack.modal.approvePost : slack.modal.approve
}

/** The place refuses, whatever the text: there is nothing to approve yet. */
export function savesOnly(kase: Case): boolean {
  return isBlocked(kase) && kase.returned?.mend === 'place'
}

function saving(view: View, kase: Case): types.ActionsBlock {
  return {
    type: 'actions',
    block_id: 'saving',
    elements: [button(ID.saveDraft, view.slack.modal.save, refOf(kase))],
  }
}

/** What the window remembered; undefined when it isn't ours. */
export function readEditData(metadata: string): EditData | undefined {
  try {
    const data: unknown = JSON.parse(metadata)
    if (typeof data !== 'object' || data === null) return undefined
    const { caseId, version, choice, claimed, channel } = data as Partial<Record<keyof EditData, unknown>>
    const known = CHOICES.find((one) => one === choice)
    if (typeof caseId !== 'string' || typeof version !== 'number' || known === undefined) return undefined
    return {
      caseId,
      version,
      choice: known,
      claimed: claimed === true,
      ...(typeof channel === 'string' ? { channel } : {}),
    }
  } catch {
    return undefined
  }
}
