import {
  type Actor,
  type CaseChange,
  type CaseRecord,
  type Decision,
  isDeleted,
  type KeptIssue,
  LIMITS,
  WinnowError,
  webAddress,
} from '../core/index.ts'
import { isAnswered, takenUpAgain } from './follow-up.ts'
import { type Settings, WINNOW } from './options.ts'
import { changed, entry } from './remember.ts'
import { silenceSaidIn } from './same-person.ts'
import { type Change, type Situation, step } from './situation.ts'

/** An issue was made of what is reported here: its title and address stand in the history. */
export function noteIssue(situation: Situation, decision: Decision, actor: Actor): Change {
  const url = webAddress(decision.url ?? '', LIMITS.url)?.href
  if (url === undefined)
    throw new WinnowError('invalid_input', 'An issue has an address.', {
      problems: [{ path: 'url', expected: 'an http or https address' }],
    })
  return step(situation, decision, actor, {}, { url })
}

/** Then nothing further is begun: a reply is on its way. */
const UNDER_WAY: ReadonlySet<CaseRecord['status']> = new Set(['approved', 'uncertain'])

/**
 * The issue of a case was closed: noted, and a reply that tells the person the end is proposed, never sent.
 * Who wants no
 * messages is left alone; what somebody has begun to write stays.
 * @returns false where it must be told again, later
 */
export async function issueClosed(
  { store, clock, analyzer }: Settings,
  tell: (change: CaseChange) => void,
  caseId: string,
  { title, url }: Pick<KeptIssue, 'title' | 'url'>,
): Promise<boolean> {
  const done = await store.transaction(async (tx) => {
    const record = await tx.case(caseId)
    if (record === undefined) return true
    if (UNDER_WAY.has(record.status)) return false
    const history = await tx.history(caseId)
    // Told by another process, or once more.
    if (history.findLast(({ action }) => action.startsWith('issue'))?.action === 'issue-closed') return true
    const outbox = await tx.liveOutbox(caseId)
    const quiet = (await silenceSaidIn(tx, record)) !== undefined
    const nothing = quiet || isDeleted({ history }) || record.assessment.hold !== undefined
    const { text } = analyzer.community(record.assessment.language, { kind: 'solved', what: title })
    const next = changed(record, nothing ? {} : proposed(record, text, outbox?.id ?? null), clock.now())
    if (!(await tx.updateCase(next, record.version))) return false
    const more = { reason: title, ...(url === undefined ? {} : { url }) }
    await tx.append(caseId, entry(WINNOW, 'issue-closed', record, next, more))
    const followed = !nothing && isAnswered(record) && outbox !== undefined
    if (followed && !(await tx.updateOutbox({ ...outbox, state: 'followed' }, outbox)))
      throw new WinnowError('stale_version', 'Its reply changed meanwhile.')
    return next
  })
  if (typeof done === 'boolean') return done
  const { version, status } = done
  tell({ caseId, version, status, by: WINNOW.id })
  return true
}

function proposed(record: CaseRecord, text: string, sent: string | null): Partial<CaseRecord> {
  const draft = { text, strategy: null }
  if (record.status === 'pending') return record.draft === null ? { draft } : {}
  if (isAnswered(record)) return { ...takenUpAgain(record, null, sent), draft }
  return { status: 'pending', claim: null, approved: null, chosen: null, draft }
}
