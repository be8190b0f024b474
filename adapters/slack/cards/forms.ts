import type { types } from '@slack/bolt'
import type { Case } from '../../../src/core/index.ts'
import { ID, refOf } from './ids.ts'
import { modal } from './modal.ts'
import { context, plain } from './parts.ts'
import type { View } from './view.ts'

/** Asks for a reason, which may stay empty. */
export function dismissModal(view: View, kase: Case): types.ModalView {
  const { slack } = view
  return modal(view, {
    title: slack.modal.dismiss,
    submit: slack.modal.dismissDo,
    callbackId: ID.dismissModal,
    data: refOf(kase),
    blocks: [
      context(slack.modal.dismissHint),
      field('reason', slack.modal.reason, {
        type: 'plain_text_input',
        action_id: ID.reason,
        max_length: 500,
      }),
    ],
  })
}

/** Asks where the reply that was pasted by hand stands; may stay empty. */
export function postedModal(view: View, kase: Case): types.ModalView {
  const { slack } = view
  return modal(view, {
    title: slack.modal.posted,
    submit: slack.modal.postedDo,
    callbackId: ID.postedModal,
    data: refOf(kase),
    blocks: [
      field('url', slack.modal.replyUrl, {
        type: 'plain_text_input',
        action_id: ID.url,
        max_length: 3_000,
        placeholder: plain('https://', 150),
      }),
    ],
  })
}

/** One line to fill in, or leave empty. */
export function field(
  blockId: string,
  label: string,
  element: types.PlainTextInput,
  optional = true,
): types.InputBlock {
  return { type: 'input', block_id: blockId, optional, label: plain(label, 2_000), element }
}
