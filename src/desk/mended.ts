import { type CaseChange, type CaseRecord, isBlocked, type Poster, type Returned } from '../core/index.ts'
import { again, ChangedMeanwhile } from './again.ts'
import { within } from './attempt.ts'
import { type Settings, WINNOW } from './options.ts'
import { changed, entry } from './remember.ts'

/** The same without what must change before another try. */
export function withoutMend(returned: Returned | null): Returned | null {
  if (returned === null) return null
  const { mend: _, cause: __, ...rest } = returned
  return rest
}

/**
 * Asks the place whether what a reply was refused for is gone; then it may be approved again.
 * @param asked a person says that it is, which counts where the place can't tell
 */
export async function lookMended(
  settings: Settings,
  tell: (change: CaseChange) => void,
  record: CaseRecord,
  poster: Poster | undefined,
  asked: boolean,
): Promise<boolean> {
  const { store, clock, timers } = settings
  const { id, comment, returned } = record
  if (!isBlocked(record) || returned?.mend !== 'place') return !isBlocked(record)
  const says = (await within(timers, askedOf(settings, poster, record))) ?? 'unknown'
  if (says === 'no' || (says === 'unknown' && !asked)) return false
  const next = await again(store, async (tx) => {
    const now = await tx.case(id)
    if (now === undefined || now.comment.id !== comment.id || !isBlocked(now)) return undefined
    const after = changed(now, { returned: withoutMend(now.returned) }, clock.now())
    if (!(await tx.updateCase(after, now.version))) throw new ChangedMeanwhile()
    await tx.append(id, entry(WINNOW, 'mended', now, after))
    return after
  })
  if (next !== undefined) tell({ caseId: id, version: next.version, status: next.status, by: WINNOW.id })
  return true
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
