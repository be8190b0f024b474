import type { types } from '@slack/bolt'
import type { Case } from '../../../src/core/index.ts'
import { PRAISE_WORDS } from '../../../src/core/words/praise.ts'
import { ID, refOf } from './ids.ts'
import { modal } from './modal.ts'
import { clip, line, plain, richText, SLACK_LIMITS, said } from './parts.ts'
import { authorName, readyOf, type View } from './view.ts'

/** Slack takes so many boxes in one group. */
export const TOGETHER = 10
/** Answers that are longer are not among them: what is approved is shown whole. */
export const SHOWN_ANSWER = 600

/**
 * Kind words, each with the answer drafted for it; whoever sends the window approves those that are ticked.
 */
export function praiseModal(view: View, cases: readonly Case[]): types.ModalView {
  const praise = PRAISE_WORDS[view.language]
  const options = cases.slice(0, TOGETHER).map(
    (kase): types.PlainTextOption => ({
      text: plain(
        `${authorName(view, kase.comment)}: ${kase.comment.text.slice(0, 200)}`,
        SLACK_LIMITS.option,
      ),
      value: refOf(kase, readyOf(kase).choice),
    }),
  )
  return modal(view, {
    title: praise.title,
    submit: praise.submit,
    callbackId: ID.praiseModal,
    blocks: [
      ...cases
        .slice(0, TOGETHER)
        .map((kase) =>
          richText(
            line(
              said(`${clip(authorName(view, kase.comment), 80)}: `, { bold: true }),
              said(clip(kase.comment.text, 300)),
            ),
            { type: 'rich_text_quote', elements: [...said(clip(readyOf(kase).text, SHOWN_ANSWER))] },
          ),
        ),
      {
        type: 'input',
        block_id: 'praise',
        label: plain(praise.which, 2_000),
        hint: plain(praise.hint, 2_000),
        element: { type: 'checkboxes', action_id: ID.praised, options, initial_options: options },
      },
    ],
  })
}
