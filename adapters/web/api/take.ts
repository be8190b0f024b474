import { type Comment, WinnowError } from '../../../src/core/index.ts'
import type { ApiOptions } from './options.ts'
import { refuseStrangers } from './strangers.ts'

/** `Case.source` of comments that come in over HTTP, posted or pushed. */
export const SOURCE = 'http'

/** What became of a comment. */
export interface Taken {
  /** null: our own words, which belong to no case here. */
  readonly caseId: string | null
  readonly created: boolean
  /** Written by us: kept with the case that it answers, never a case of its own. */
  readonly ours?: true
}

/** @throws WinnowError `invalid_input`, `too_long` */
export function commentOf(value: unknown, { readComment, commentSchema }: ApiOptions): Comment {
  refuseStrangers(value, commentSchema)
  return readComment(value)
}

/** A comment comes in: new, known, changed by its author, or our own words coming back. */
export async function take(comment: Comment, { desk }: ApiOptions): Promise<Taken> {
  const own = await desk.ours(SOURCE, comment)
  if (own !== undefined) return { ...own, created: false, ours: true }
  const { caseId, created } = await desk.receive(SOURCE, comment)
  // The same id with other text: its author changed it.
  if (!created) await desk.edited(SOURCE, comment)
  return { caseId, created }
}

/** Its author deleted it. @throws WinnowError `not_found` */
export async function takeBack(source: string, id: string, { desk }: ApiOptions): Promise<string> {
  const caseId = await desk.caseOf(source, id)
  if (caseId === undefined) throw new WinnowError('not_found', 'There is no such comment.')
  await desk.deleted(source, id)
  return caseId
}
