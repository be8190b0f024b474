import { createHash } from 'node:crypto'
import type { ApprovedReply, CaseRecord, OutboxRow } from '../core/index.ts'

/** SHA-256 (hex) of a text, in UTF-8: what history keeps of an approval (rule 7). */
export function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/**
 * The only place where an `ApprovedReply` is made, and only of an outbox row whose text is, letter for
 * letter, what a named human approved. undefined when the two don't agree: then nothing is sent.
 */
export function approvedReply(record: CaseRecord, row: OutboxRow): ApprovedReply | undefined {
  const { approved } = record
  if (approved === null || approved.by.id === '' || approved.by.name === '') return undefined
  const agrees =
    row.caseId === record.id &&
    approved.textHash === row.textHash &&
    approved.strategy === row.strategy &&
    approved.by.id === row.approvedBy.id &&
    hashText(row.text) === approved.textHash
  if (!agrees) return undefined
  const reply: Omit<ApprovedReply, keyof Brand> = {
    caseId: record.id,
    comment: record.comment,
    source: record.source,
    strategy: row.strategy,
    text: row.text,
    textHash: row.textHash,
    approvedBy: approved.by,
    idempotencyKey: row.id,
  }
  return reply as ApprovedReply
}

/** The mark in the type that no other file can write. */
type Brand = { [Key in keyof ApprovedReply as Key extends symbol ? Key : never]: ApprovedReply[Key] }
