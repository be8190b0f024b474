import type { ApprovedReply, Comment, Strategy } from '../../src/core/index.ts'
import { approvedReply, hashText } from '../../src/desk/approval.ts'
import { comment } from './desk.ts'
import { outboxRow, record } from './records.ts'

/** A reply approved by Ana, made the way the desk makes it. */
export function approvedForTest(
  text: string,
  more: { strategy?: Strategy; source?: string; comment?: Partial<Comment> } = {},
): ApprovedReply {
  const said = comment('It crashes at start.', {
    url: 'https://forum.example/t/7',
    ...more.comment,
  })
  const { strategy = null, source = 'http' } = more
  const textHash = hashText(text)
  const by = { id: 'desk:ana', name: 'Ana' }
  const approved = { strategy, text, textHash, by, at: '2026-03-02T09:00:00.000Z', sendAt: null }
  const one = record({ comment: said, source, status: 'approved', approved })
  const reply = approvedReply(one, outboxRow(one.id, { source, strategy, text, textHash, approvedBy: by }))
  if (reply === undefined) throw new Error('the desk would not send this')
  return reply
}
