import { type Assessment, type CaseRecord, type CaseStatus, type Comment, NotRead } from '../core/index.ts'
import { sameAuthor } from './keys.ts'
import type { Settings } from './options.ts'

/** Somebody will look at such a case, and at what is kept with it. */
const UNDECIDED: ReadonlySet<CaseStatus> = new Set(['pending', 'approved', 'uncertain'])

export function isUndecided({ status }: Pick<CaseRecord, 'status'>): boolean {
  return UNDECIDED.has(status)
}

/**
 * Does what somebody wrote in a thread need a case of its own? What is undecided carries its author's further
 * words. Below what is decided everything does but small talk; below somebody else's undecided comment, what
 * has something to take up.
 * @param cases of the thread, oldest first
 */
export async function wantsCase(
  settings: Settings,
  cases: readonly CaseRecord[],
  message: Comment,
): Promise<boolean> {
  const theirs = cases.filter(({ comment }) => sameAuthor(message, comment))
  if (theirs.some(isUndecided)) return false
  // An answer to what we asked, even a dodge.
  if (theirs.at(-1)?.status === 'awaiting-answer') return true
  const assessment = await readingOf(settings, message)
  // Unread is no reason to lose it.
  if (assessment?.complete !== true) return true
  const carried = theirs.length === 0 && cases.some(({ status }) => !OVER.has(status))
  return carried ? isTakenUp(assessment) : !isSmallTalk(assessment, message)
}

const OVER: ReadonlySet<CaseStatus> = new Set(['posted', 'dismissed', 'closed'])

/** Nobody waits for an answer to it; what brings a file or a picture wants to be looked at. */
export function isSmallTalk(
  { smallTalk, hold, complete }: Assessment,
  { attachments = [] }: Pick<Comment, 'attachments'>,
): boolean {
  return smallTalk === true && hold === undefined && complete && attachments.length === 0
}

/** A reason, contempt, a question, or something that a person must see at once. */
function isTakenUp({ verdict, gist, hold, checkableProblem }: Assessment): boolean {
  const says = verdict === 'critic' || verdict === 'detractor' || gist === 'question'
  return says || checkableProblem || hold !== undefined
}

/**
 * Does a comment that was dismissed, or met with silence, say more since its author changed it? A reason, a
 * question or a hold that it didn't have before.
 */
export async function saysMore(settings: Settings, before: Assessment, now: Comment): Promise<boolean> {
  const after = await readingOf(settings, now)
  // Unread is no reason to lose it.
  if (after?.complete !== true) return true
  return (
    (after.hold !== undefined && before.hold === undefined) ||
    (after.checkableProblem && !before.checkableProblem) ||
    (after.verdict === 'critic' && before.verdict !== 'critic') ||
    (after.gist === 'question' && before.gist !== 'question')
  )
}

/** @returns undefined when it can't be read now */
async function readingOf({ reader, report }: Settings, message: Comment): Promise<Assessment | undefined> {
  try {
    return (await reader.read(message, { background: true })).assessment
  } catch (error) {
    if (!(error instanceof NotRead)) report(error)
    return undefined
  }
}
