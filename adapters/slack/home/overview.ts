import { isOverdue } from '../../../src/core/digest/contents.ts'
import { localTime } from '../../../src/core/digest/day.ts'
import type { CaseStatus, CaseSummary, Desk } from '../../../src/core/index.ts'
import type { Filter } from './ids.ts'

const PAGE = 200
/** Larger inboxes are counted so far and no further; the numbers then say "and more". */
const PAGES = 5
const OPEN: readonly CaseStatus[] = ['uncertain', 'pending', 'approved', 'awaiting-answer']
const OVER: readonly CaseStatus[] = ['posted', 'dismissed', 'closed']

/** What the Home tab tells a person of the inbox. */
export interface Overview {
  readonly lists: Readonly<Record<Filter, readonly CaseSummary[]>>
  readonly toPost: number
  readonly awaiting: number
  /** The inbox is larger than what was counted. */
  readonly more: boolean
}

interface Viewer {
  /** `slack:U…` */
  readonly actorId: string
  readonly now: Date
  readonly timeZone: string
}

/** Reads the inbox for one person; at most some ten pages, however many cases there are. */
export async function overviewOf(desk: Desk, viewer: Viewer): Promise<Overview> {
  const today = localTime(viewer.now, viewer.timeZone).day
  const isToday = ({ updatedAt }: CaseSummary) =>
    localTime(new Date(updatedAt), viewer.timeZone).day === today
  const [open, over] = await Promise.all([
    pages(desk, OPEN, () => true),
    // Read newest first, so that the first one of yesterday ends it.
    pages(desk, OVER, isToday),
  ])
  return { ...sorted(open.cases, over.cases.filter(isToday), viewer, isToday), more: open.more || over.more }
}

/** Pure. @param open in the inbox's order @param decided newest first */
function sorted(
  open: readonly CaseSummary[],
  decided: readonly CaseSummary[],
  { actorId, now }: Viewer,
  isToday: (one: CaseSummary) => boolean,
): Omit<Overview, 'more'> {
  const is = (status: CaseStatus) => open.filter((one) => one.status === status)
  const decidedOpen = [...is('approved'), ...is('awaiting-answer')].filter(isToday)
  return {
    lists: {
      waiting: is('pending'),
      mine: open.filter(({ claim }) => holds(claim, actorId, now)),
      overdue: [...is('uncertain'), ...is('pending')].filter((one) => isOverdue(one, now)),
      uncertain: is('uncertain'),
      decided: [...decidedOpen, ...decided].sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1)),
    },
    toPost: is('approved').length,
    awaiting: is('awaiting-answer').length,
  }
}

function holds(claim: CaseSummary['claim'], actorId: string, now: Date): boolean {
  return claim !== null && claim.by.id === actorId && Date.parse(claim.until) > now.getTime()
}

async function pages(
  desk: Desk,
  status: readonly CaseStatus[],
  goOn: (last: CaseSummary) => boolean,
): Promise<{ cases: readonly CaseSummary[]; more: boolean }> {
  const cases: CaseSummary[] = []
  let cursor: string | undefined
  for (let page = 0; page < PAGES; page += 1) {
    const { cases: some, next } = await desk.list({
      status,
      aside: false,
      limit: PAGE,
      ...(cursor === undefined ? {} : { cursor }),
    })
    cases.push(...some.filter(({ sample }) => !sample))
    cursor = next
    const last = some.at(-1)
    if (cursor === undefined || last === undefined || !goOn(last)) return { cases, more: false }
  }
  return { cases, more: true }
}
