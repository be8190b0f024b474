import { describe, expect, it } from 'vitest'
import type { CaseStatus, HistoryAction } from '../../src/core/index.ts'
import { entry } from '../../src/desk/remember.ts'
import { record } from '../support/records.ts'

const winnow = { id: 'winnow', name: 'Winnow', place: 'winnow' } as const
const step = (from: CaseStatus, action: HistoryAction, to: CaseStatus) =>
  entry(winnow, action, record({ status: from }), record({ status: to }))

describe('a step of a case', () => {
  it.each<[CaseStatus, HistoryAction, CaseStatus]>([
    ['pending', 'sent', 'posted'],
    ['closed', 'sent', 'posted'],
    ['dismissed', 'send-refused', 'pending'],
    ['approved', 'send-refused', 'dismissed'],
    ['approved', 'answered', 'closed'],
    ['approved', 'comment-deleted', 'dismissed'],
    ['approved', 'comment-edited', 'closed'],
    ['posted', 'send-stopped', 'pending'],
    ['posted', 'send-given-up', 'pending'],
    ['awaiting-answer', 'answered', 'pending'],
    ['uncertain', 'approve', 'approved'],
    ['pending', 'dismiss', 'approved'],
  ])('from %s by %s to %s is in no table, and never written', (from, action, to) => {
    expect(() => step(from, action, to)).toThrow(/never becomes/)
  })

  it.each<[CaseStatus, HistoryAction, CaseStatus]>([
    ['approved', 'sent', 'awaiting-answer'],
    ['approved', 'send-given-up', 'pending'],
    ['approved', 'send-given-up', 'uncertain'],
    ['uncertain', 'sent', 'posted'],
    ['awaiting-answer', 'answered', 'closed'],
    ['pending', 'comment-deleted', 'closed'],
    ['approved', 'comment-deleted', 'closed'],
    ['approved', 'comment-edited', 'pending'],
    ['approved', 'thread-reply', 'uncertain'],
    ['approved', 'send-stopped', 'closed'],
    ['uncertain', 'resend', 'approved'],
  ])('from %s by %s to %s is one', (from, action, to) => {
    expect(step(from, action, to)).toMatchObject({ from, action, to })
  })
})
