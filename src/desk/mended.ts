import {
  type Actor,
  type CaseChange,
  type CaseRecord,
  type Decision,
  isBlocked,
  type Poster,
  type Returned,
  WinnowError,
} from '../core/index.ts'
import { again, ChangedMeanwhile } from './again.ts'
import { within } from './attempt.ts'
import { type Settings, WINNOW } from './options.ts'
import { readyText } from './ready-text.ts'
import { changed, entry } from './remember.ts'

/** The same without what must change before another try. */
export function withoutMend(returned: Returned | null): Returned | null {
  if (returned === null) return null
  const { mend: _, cause: __, ...rest } = returned
  return rest
}

/**
 * Asks the place whether what a reply was refused for is gone; then it may be approved again.
 * @param by a person says that it is, which counts where the place can't tell, and stands in their name
 */
export async function lookMended(
  settings: Settings,
  tell: (change: CaseChange) => void,
  record: CaseRecord,
  poster: Poster | undefined,
  by: Actor | undefined,
): Promise<boolean> {
  const { store, clock, timers } = settings
  const { id, comment, returned } = record
  if (!isBlocked(record) || returned?.mend !== 'place') return !isBlocked(record)
  const says = (await within(timers, askedOf(settings, poster, record))) ?? 'unknown'
  if (says === 'no' || (says === 'unknown' && by === undefined)) return false
  const actor = by ?? WINNOW
  const next = await again(store, async (tx) => {
    const now = await tx.case(id)
    if (now === undefined || now.comment.id !== comment.id || !isBlocked(now)) return undefined
    const after = changed(now, { returned: withoutMend(now.returned) }, clock.now())
    if (!(await tx.updateCase(after, now.version))) throw new ChangedMeanwhile()
    await tx.append(id, entry(actor, 'mended', now, after))
    return after
  })
  if (next !== undefined) tell({ caseId: id, version: next.version, status: next.status, by: actor.id })
  return true
}

/**
 * The same reply is not approved again while nothing of what it was refused for has changed: the place is
 * asked once more, and other words are another reply.
 * @throws WinnowError `not_possible`, `draft_refused`
 */
export async function refuseBlocked(
  settings: Settings,
  poster: Poster | undefined,
  record: CaseRecord,
  { action, strategy = null, text }: Decision,
): Promise<void> {
  if (action !== 'approve' || strategy === 'ignore' || poster === undefined || !isBlocked(record)) return
  if (record.returned?.mend === 'text') {
    if ((text ?? readyText(record, strategy)) !== record.draft?.text) return
    throw new WinnowError('draft_refused', 'The place refused this text: change it, then approve it.', {
      problems: [{ path: 'text', expected: 'another text than the one that was refused' }],
    })
  }
  if ((await within(settings.timers, askedOf(settings, poster, record))) === 'yes') return
  throw new WinnowError(
    'not_possible',
    'The place refused this reply, and what it was refused for has not changed: mend it first.',
  )
}

async function askedOf(
  { report }: Settings,
  poster: Poster | undefined,
  { id, comment, returned }: CaseRecord,
): Promise<'yes' | 'no' | 'unknown'> {
  try {
    return (await poster?.mended?.(comment, returned?.cause ?? '')) ?? 'unknown'
  } catch (error) {
    report(error, { caseId: id })
    return 'unknown'
  }
}
