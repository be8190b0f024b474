import type { Actor, Unread } from '../case.ts'
import type { AnySignal, CaseStatus, Strategy } from '../vocabulary.ts'

/** What a person can choose to answer with: one of the four, or a critic's answer (strategy null). */
export type Choice = Strategy | 'answer'

/**
 * The inbox's tabs; `done` holds what was dismissed or closed, `aside` small talk that nobody need answer.
 */
export const TABS = [
  'pending',
  'approved',
  'uncertain',
  'awaiting-answer',
  'posted',
  'done',
  'aside',
] as const
export type Tab = (typeof TABS)[number]

export type ByChoice = Readonly<Record<Choice, string>>
export type ByStatus = Readonly<Record<CaseStatus, string>>
export type BySignal = Readonly<Record<AnySignal, string>>
export type ByPlace = Readonly<Record<Actor['place'], string>>
export type ByUnread = Readonly<Record<Unread, string>>
export type ByTab = Readonly<Record<Tab, string>>

/** What can be said of a failed action. */
export type Complaint =
  | 'stale_version'
  | 'draft_refused'
  | 'claimed'
  | 'not_allowed'
  | 'not_possible'
  | 'silence'
  | 'invalid_input'
  | 'too_long'
  | 'not_found'
  | 'too_many_tries'
  | 'database_busy'
  | 'database_away'
  | 'disk_full'
  | 'page'
  | 'csrf'
  | 'internal'
export type ByCode = Readonly<Record<Complaint | 'since' | 'kept' | 'title', string>>
