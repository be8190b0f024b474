import {
  type Beside,
  CASE_STATUSES,
  type CasePage,
  type CaseQuery,
  type Facets,
  type ListPlace,
  type ListQuery,
  type Sort,
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
  const after =
    query.cursor === undefined || query.cursor === ''
      ? undefined
      : parseCursor(query.cursor, query.sort ?? 'urgency')
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

/**
 * The neighbours of a case in a list, by the place that it has as it stands. @throws WinnowError `not_found`
 */
export async function beside({ store }: Settings, query: CaseQuery, caseId: string): Promise<Beside> {
  const place = await store.placeOf(caseId, query.sort ?? 'urgency')
  if (place === undefined) throw notFound()
  const asked = { ...wanted(query), limit: 1 }
  const [[previous], [next]] = await Promise.all([
    store.list({ ...asked, before: place }),
    store.list({ ...asked, after: place }),
  ])
  return { previous: previous?.summary.id, next: next?.summary.id }
}

/** How many a query means. @throws WinnowError `invalid_input` */
export async function facets({ store }: Settings, query: CaseQuery): Promise<Facets> {
  return await store.facets(wanted(query))
}

/** Which cases a query means. @throws WinnowError `invalid_input` */
function wanted({ status, search, cursor, skip, limit, ...filter }: CaseQuery): Omit<ListQuery, 'limit'> {
  const given = status === undefined ? [] : [status].flat()
  const statuses = given.filter((one) => CASE_STATUSES.includes(one))
  if (statuses.length !== given.length)
    throw new WinnowError('invalid_input', 'There is no such status.', {
      problems: [{ path: 'status', expected: CASE_STATUSES.join(' | ') }],
    })
  return { ...filter, statuses, words: termsOf(search ?? '') }
}

/** The words of a search; what stands in quotes is one term. */
function termsOf(search: string): readonly string[] {
  return [...search.slice(0, WORDS * WORD).matchAll(/["“«]([^"”»]*)["”»]?|[^\s"“”«»]+/g)]
    .map(([word, phrase]) => (phrase === undefined ? word : ` ${phrase.trim()} `).slice(0, WORD * 2))
    .filter((term) => term.trim() !== '')
    .slice(0, WORDS)
}

export function formatCursor({ key, id }: ListPlace): string {
  return Buffer.from(JSON.stringify([key, id])).toString('base64url')
}

/** @throws WinnowError `invalid_input` for what is none of ours */
export function parseCursor(cursor: string, sort: Sort): ListPlace {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor.slice(0, 1_024), 'base64url').toString())
    if (Array.isArray(parsed) && parsed.length === 2) {
      const [key, id] = parsed as unknown[]
      const byTime = sort === 'newest' || sort === 'oldest'
      const fits = byTime ? typeof key === 'string' && isPlain(key) : Number.isSafeInteger(key)
      if (fits && typeof id === 'string' && isPlain(id)) return { key: key as number | string, id }
    }
  } catch {
    // Said below, the same for every kind of damage.
  }
  throw new WinnowError('invalid_input', 'This cursor is none of ours.', {
    problems: [{ path: 'cursor', expected: 'the `next` of an earlier page' }],
  })
}

function isPlain(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0')
}
