import {
  type AdoptedIdea,
  type AfterIdea,
  type TrendSums,
  type WeekReport,
  WinnowError,
  weekSpan,
} from '../core/index.ts'
import { adoptedIdeas } from './ideas.ts'
import type { Settings } from './options.ts'
import { topicsOf } from './topics.ts'

const DAY = 86_400_000
/** What changed is looked at for so long after an idea was adopted. */
const LOOKED_BACK = 56 * DAY
/** So many comments like the ones that asked are counted. */
const COUNTED = 200

/** @param week `2026-W09` @throws WinnowError `invalid_input` for what is no week */
export async function weekReport(
  settings: Pick<Settings, 'store' | 'clock'>,
  week: string,
): Promise<WeekReport> {
  const span = weekSpan(week)
  if (span === undefined)
    throw new WinnowError('invalid_input', 'There is no such week.', {
      problems: [{ path: 'week', expected: 'an ISO week, e.g. 2026-W09' }],
    })
  const { store, clock } = settings
  const query = { since: span.from, until: span.until }
  const [sums, critics, kind, alike, promises, ideas] = await Promise.all([
    store.trends(query),
    store.criticsWords(query),
    store.praiseWords(query),
    store.alikeCritics(query),
    store.promisesBetween(span.from, span.until),
    adoptedIdeas(settings),
  ])
  const now = clock.now().toISOString()
  const end = span.until < now ? span.until : now
  const recent = ideas.filter(({ at }) => at < end && Date.parse(at) >= Date.parse(end) - LOOKED_BACK)
  const after: AfterIdea[] = []
  for (const idea of recent) after.push(await changedAfter(settings, idea, end))
  return {
    week,
    ...span,
    received: sums.byVerdict.reduce((sum, { received }) => sum + received, 0),
    byVerdict: sums.byVerdict,
    half: halfOf(sums),
    praised: topicsOf(kind),
    missed: topicsOf(critics),
    alike,
    promises,
    adopted: ideas
      .filter(({ at }) => at >= span.from && at < span.until)
      .map(({ what, by, askers, told }) => ({ what, by, askers: askers.length, told })),
    after,
  }
}

function halfOf({ hoursToDecision }: TrendSums): number | null | undefined {
  const all = hoursToDecision.reduce((sum, { count }) => sum + count, 0)
  let before = 0
  return hoursToDecision.find(({ count }) => {
    before += count
    return all > 0 && before * 2 >= all
  })?.upTo
}

/** Comments like those that asked for it, for as long before it as since. */
async function changedAfter(
  { store }: Pick<Settings, 'store'>,
  { what, at, askers, answers }: AdoptedIdea,
  end: string,
): Promise<AfterIdea> {
  const groups = new Set<string>()
  for (const { caseId } of askers) {
    const group = await store.groupOf(caseId)
    if (group !== undefined) groups.add(group)
  }
  const from = new Date(2 * Date.parse(at) - Date.parse(end)).toISOString()
  const count = async (since: string, until: string) => {
    let sum = 0
    for (const alike of groups)
      sum += (await store.list({ statuses: [], words: [], alike, since, until, limit: COUNTED })).length
    return sum
  }
  const [before, since] = await Promise.all([count(from, at), count(at, end)])
  const of = (reads: string) => answers.filter((one) => one.reads === reads).length
  return { what, at, before, since, answers: answers.length, kind: of('kind'), criticism: of('criticism') }
}
