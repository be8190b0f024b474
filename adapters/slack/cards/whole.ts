import type { types } from '@slack/bolt'
import { cardOf } from '../../../src/core/card.ts'
import type { Case, ThreadMessage } from '../../../src/core/index.ts'
import { markedText, strongest } from './marked.ts'
import { modal } from './modal.ts'
import { actions, clip, context, cutAt, line, richText, said } from './parts.ts'
import { deskButton } from './pending.ts'
import { brought, whoAndWhere } from './reading.ts'
import type { View } from './view.ts'

/** Characters in one block, and of one message beside the comment. */
const CHUNK = 2_800
const MESSAGE = 1_200
/** Messages shown on either side of the comment. */
const MESSAGES = 8
/** Slack takes views of at most 250 kB; this leaves room for what surrounds the comment. */
const HEAVIEST = 170_000

/** The conversation as it happened, with the whole comment and its evidence marked. */
export function wholeModal(view: View, kase: Case): types.ModalView {
  const { words } = view
  const { comment } = kase
  const { thread = [] } = comment
  const blocks: types.KnownBlock[] = [
    ...messages(view, words.kase.thread, thread.slice(-MESSAGES)),
    richText(whoAndWhere(view, comment, comment.postedAt ?? kase.receivedAt).line),
    ...chunks(view, kase),
    ...brought(view, comment),
    ...messages(view, view.slack.later(kase.replies.length), kase.replies.slice(-MESSAGES)),
    ...actions([deskButton(view, kase)]),
  ]
  return modal(view, { title: view.slack.modal.whole, blocks })
}

function chunks(view: View, kase: Case): types.KnownBlock[] {
  const { text } = kase.comment
  const top = strongest(cardOf(kase, view.language), 3)
  const points = [...top.for, ...top.against]
  const blocks: types.KnownBlock[] = []
  let bytes = 0
  let from = 0
  while (from < text.length && bytes < HEAVIEST) {
    const length = Math.max(1, cutAt(text.slice(from, from + CHUNK + 1), CHUNK))
    const { elements } = markedText(text.slice(0, from + length), points, length, from)
    const block = richText(line(elements))
    bytes += Buffer.byteLength(JSON.stringify(block))
    blocks.push(block)
    from += length
  }
  return from < text.length ? [...blocks, context(view.slack.modal.part(1, from, text.length))] : blocks
}

function messages(view: View, title: string, some: readonly ThreadMessage[]): types.KnownBlock[] {
  if (some.length === 0) return []
  return [
    context(title),
    ...some.map(({ author, text, fromUs }) => {
      const name = clip(author.name || author.handle || view.words.someone, 80)
      const by = fromUs === true ? `${name} (${view.words.us})` : name
      return richText(line(said(by, { bold: true })), {
        type: 'rich_text_quote',
        elements: [...said(clip(text, MESSAGE) || '–')],
      })
    }),
  ]
}
