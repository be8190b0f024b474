import {
  type Beside,
  CASE_STATUSES,
  type CasePage,
  type CaseQuery,
  type ListPlace,
  type ListQuery,
  WinnowError,
} from '../core/index.ts'
import { isLive, notFound } from './decide.ts'
import type { Settings } from './options.ts'

const DEFAULT_LIMIT = 50
const MOST = 200
/** Words of a search that are looked at, and the longest one. */
const WORDS = 6
const WORD = 64

/** One page of the inbox. @throws WinnowError `invalid_input` for a cursor that is none of ours */
export async function list(settings: Settings, query: CaseQuery): Promise<CasePage> {
  const limit = Math.min(MOST, Math.max(1, Math.trunc(query.limit ?? DEFAULT_LIMIT) || DEFAULT_LIMIT))
  const after = query.cursor === undefined || query.cursor === '' ? undefined : parseCursor(query.cursor)
  // One more than asked for says whether there is a next page.
  const found = await settings.store.list({
    ...wanted(query),
    limit: limit + 1,
    ...(after === undefined ? { skip: Math.max(0, Math.trunc(query.skip ?? 0) || 0) } : { after }),
  })
  const page = found.slice(0, limit)
  const last = page.at(-1)
  const now = settings.clock.now()
  return {
    cases: page.map(({ summary }) =>
      summary.claim !== null && !isLive(summary.claim.until, now) ? { ...summary, claim: null } : summary,
    ),
    ...(found.length > limit && last !== undefined ? { next: formatCursor(last.place) } : {}),
  }
}

/** The neighbours of a case in a list, by the place that it has as it stands. @throws WinnowError `not_found` */
export async function beside({ store }: Settings, query: CaseQuery, caseId: string): Promise<Beside> {
  const record = await store.case(caseId)
  if (record === undefined) throw notFound()
  const place: ListPlace = { urgency: record.urgency, id: record.id }
  const asked = { ...wanted(query), limit: 1 }
  const [[previous], [next]] = await Promise.all([
    store.list({ ...asked, before: place }),
    store.list({ ...asked, after: place }),
  ])
  return { previous: previous?.summary.id, next: next?.summary.id }
}

/** Which cases a query means. @throws WinnowError `invalid_input` */
function wanted(query: CaseQuery): Pick<ListQuery, 'statuses' | 'words' | 'aside'> {
  const given = query.status === undefined ? [] : [query.status].flat()
  const statuses = given.filter((status) => CASE_STATUSES.includes(status))
  if (statuses.length !== given.length)
    throw new WinnowError('invalid_input', 'There is no such status.', {
      problems: [{ path: 'status', expected: CASE_STATUSES.join(' | ') }],
    })
  const words = (query.search ?? '')
    .slice(0, WORDS * WORD)
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, WORDS)
    .map((word) => word.slice(0, WORD))
  return { statuses, words, ...(query.aside === undefined ? {} : { aside: query.aside }) }
}

function formatCursor({ urgency, id }: ListPlace): string {
  return Buffer.from(JSON.stringify([urgency, id])).toString('base64url')
}

function parseCursor(cursor: string): ListPlace {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor.slice(0, 1_024), 'base64url').toString())
    if (Array.isArray(parsed) && parsed.length === 2) {
      const [urgency, id] = parsed as unknown[]
      if (Number.isSafeInteger(urgency) && typeof id === 'string' && id.isWellFormed() && !id.includes('\0'))
        return { urgency: urgency as number, id }
    }
  } catch {
    // Said below, the same for every kind of damage.
  }
  throw new WinnowError('invalid_input', 'This cursor is none of ours.', {
    problems: [{ path: 'cursor', expected: 'the `next` of an earlier page' }],
  })
}
