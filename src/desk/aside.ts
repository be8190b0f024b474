import type { Assessment, CaseChange, CaseRecord, StoreTransaction } from '../core/index.ts'
import { keep, replyOf } from './kept.ts'
import { type Settings, WINNOW } from './options.ts'
import { isSmallTalk, isUndecided } from './taken-up.ts'

/** What setting aside makes of a case: closed, nothing sent, and brought back by Undo. */
export const ASIDE = { status: 'closed', claim: null, chosen: 'aside' } as const

/** Somebody's word of small talk belongs to what they said so shortly before, in milliseconds. */
const SHORTLY = 30 * 60_000
/** How many of their latest cases there are looked at. */
const LATEST = 5

/**
 * Is it small talk from a chat, and has nobody done anything with it? Whoever brought it back wants to see
 * it.
 */
export async function isAside(
  tx: StoreTransaction,
  { asideFrom }: Pick<Settings, 'asideFrom'>,
  { id, source, status, comment, sample }: CaseRecord,
  assessment: Assessment,
): Promise<boolean> {
  if (status !== 'pending' || sample || !asideFrom.includes(source)) return false
  if (!isSmallTalk(assessment, comment)) return false
  return (await tx.history(id)).every(({ actor }) => actor.id === WINNOW.id)
}

/**
 * "Found it myself, sorry!" makes no card, and belongs on the one of what it was said about: the author's
 * undecided comment in the same place, shortly before.
 */
export async function keepWithOpen(
  settings: Settings,
  tell: (change: CaseChange) => void,
  { id, personKey, conversationKey, receivedAt, comment }: CaseRecord,
): Promise<void> {
  if (personKey === null || conversationKey === null) return
  const theirs = await settings.store.casesOfPerson(personKey, conversationKey, LATEST)
  const open = theirs.find(
    (one) =>
      one.id !== id &&
      isUndecided(one) &&
      one.receivedAt <= receivedAt &&
      Date.parse(receivedAt) - Date.parse(one.receivedAt) <= SHORTLY,
  )
  if (open !== undefined) await keep(settings, tell, open, replyOf(comment, settings.clock.now()))
}
