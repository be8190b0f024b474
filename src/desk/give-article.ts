import {
  type Actor,
  type Article,
  type CaseChange,
  type CaseRecord,
  LIMITS,
  type StoreTransaction,
  WinnowError,
} from '../core/index.ts'
import { again, ChangedMeanwhile } from './again.ts'
import { notFound } from './decide.ts'
import type { Settings } from './options.ts'
import { toBeRead } from './reading.ts'
import { changed, entry } from './remember.ts'

/** An article as somebody had it read, and what its site calls itself. */
export interface Given {
  readonly article: Article
  readonly site?: string
}

/**
 * The article that a comment stands under, read at its address because a person asked: the comment is read
 * anew with it, so that its host can be thanked by name and its questions answered.
 * @throws WinnowError `not_found`, `not_possible`
 */
export async function giveArticle(
  settings: Pick<Settings, 'store' | 'clock'>,
  tell: (change: CaseChange) => void,
  caseId: string,
  given: Given,
  actor: Actor,
): Promise<void> {
  const { store, clock } = settings
  const next = await again(store, (tx) => giveOnce(tx, caseId, given, actor, clock.now()))
  tell({ caseId, version: next.version, status: next.status, by: actor.id })
}

async function giveOnce(
  tx: StoreTransaction,
  caseId: string,
  { article, site }: Given,
  actor: Actor,
  now: Date,
): Promise<CaseRecord> {
  const record = await tx.case(caseId)
  if (record === undefined) throw notFound()
  const { comment, status } = record
  if (status !== 'pending' || comment.venue.ownership !== 'third-party')
    throw new WinnowError(
      'not_possible',
      'Only a comment at somebody else’s place that waits has an article.',
    )
  const text = article.text?.slice(0, LIMITS.articleText)
  const host = comment.venue.hostName ?? article.author?.name
  const name = comment.venue.name ?? site
  const venue = {
    ...comment.venue,
    ...(host === undefined ? {} : { hostName: host }),
    ...(name === undefined ? {} : { name }),
  }
  const read = { ...comment.article, ...article, ...(text === undefined ? {} : { text }) }
  const after = changed(record, { comment: { ...comment, venue, article: read }, ...toBeRead() }, now)
  if (!(await tx.updateCase(after, record.version))) throw new ChangedMeanwhile()
  await tx.queueReading(caseId)
  await tx.append(caseId, entry(actor, 'article', record, after))
  return after
}
