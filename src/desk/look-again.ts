import { type ApprovedReply, type CaseChange, type OutboxRow, type Poster, takenBack } from '../core/index.ts'
import { reason } from '../core/words/reasons/index.ts'
import { within } from './attempt.ts'
import { noMessages } from './decide.ts'
import { deleted, edited } from './intake.ts'
import { note } from './note.ts'
import type { Settings } from './options.ts'
import type { Ending } from './settle.ts'
import { said } from './thread.ts'

/**
 * Rule 13, right before a reply in hand is posted: does the comment stand, and as it was read? What the place
 * says is written down as if it had been told of it in time.
 * @returns undefined when nothing speaks against posting
 */
export async function lookAgain(
  settings: Settings,
  tell: (change: CaseChange) => void,
  poster: Poster,
  reply: ApprovedReply,
): Promise<Ending | undefined> {
  const { caseId, comment, source } = reply
  if (poster.look !== undefined) {
    const look = await within(settings.timers, poster.look(reply)).catch((error: unknown) => {
      settings.report(error, { caseId })
      return undefined
    })
    if (look === undefined) return { state: 'retry', why: reason('notLookedAgain') }
    if (look.state === 'later') return { ...look, state: 'retry' }
    if (look.state === 'gone') await deleted(settings, tell, source, comment.id)
    if (look.state === 'changed') {
      if (look.text === undefined) await editedUnseen(settings, tell, reply)
      else await edited(settings, tell, source, { ...comment, text: look.text })
    }
    if (look.state === 'said-below')
      for (const message of look.messages) {
        // What came as a case of its own was known when this was approved, or has stopped it.
        if ((await settings.store.caseBySource(source, message.id)) !== undefined) continue
        await said(settings, tell, source, comment.id, message, false)
      }
  }
  const record = await settings.store.case(caseId)
  return record === undefined || takenBack(record.returned) !== null ? { state: 'stopped' } : undefined
}

/**
 * Who asked for no messages since the reply was approved (in the undo window, between two tries) gets none;
 * the host is somebody else.
 */
export async function unwanted(
  settings: Settings,
  { caseId, strategy }: Pick<OutboxRow, 'caseId' | 'strategy'>,
): Promise<Ending | undefined> {
  if (strategy === 'thank-host') return undefined
  const record = await settings.store.case(caseId)
  if (record === undefined || !(await noMessages(settings.store, settings, record))) return undefined
  return { state: 'refused', why: reason('noMessages') }
}

/** Nobody here can read what it says now: a human looks where it stands. */
async function editedUnseen(
  settings: Settings,
  tell: (change: CaseChange) => void,
  { caseId, comment }: ApprovedReply,
): Promise<void> {
  await note(settings, tell, caseId, {
    action: 'comment-edited',
    change: () => ({}),
    act: { kind: 'edited', comment },
  })
}
