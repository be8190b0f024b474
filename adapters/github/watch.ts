import { askedIssueKey, type Desk, MADE_ISSUES, type PlatformServices } from '../../src/core/index.ts'
import { date, type Thing, word } from '../../src/core/json.ts'
import type { Watched } from '../../src/core/polling/poller.ts'
import type { Outcome } from '../../src/core/polling/standing.ts'
import { listOf } from '../../src/core/sites/list.ts'
import { FIRST_LOOK } from '../../src/core/sites/newest.ts'
import { take } from '../../src/core/sites/take.ts'
import { outcomeOfTrouble } from '../../src/core/sites/trouble.ts'
import { TITLE } from './graphql.ts'
import { commentOf, issueOf, type Parsing, SOURCE } from './parse.ts'
import { type GitHub, PAGE } from './place.ts'

/**
 * From one look to the next, in milliseconds; a repository that tells us is looked at when something happens.
 */
const EVERY = 3 * 60_000
const EVERY_TOLD = 30 * 60_000

/** What was changed up to then is known. ISO 8601. */
interface Kept {
  readonly since: string
}

export interface Lists {
  readonly repositories: readonly string[]
  readonly isTold: boolean
  readonly host: string
  readonly desk: Desk
  readonly services: Pick<PlatformServices, 'clock' | 'placed' | 'records'>
}

/** Issues and the comments below them, each repository's by what was changed last. */
export function watchedLists(place: GitHub, lists: Lists): readonly Watched[] {
  const { repositories, host, desk, services } = lists
  const { clock, placed, records } = services
  const made = (repository: string, what: 'issues' | 'issues/comments'): Watched => ({
    key: `${repository} ${what}`,
    host,
    every: pauseOf(lists),
    look: ({ kept }) => look(repository, what, kept as Kept | undefined).catch(outcomeOfTrouble),
  })
  return repositories.flatMap((one) => [made(one, 'issues'), made(one, 'issues/comments')])

  async function look(
    repository: string,
    what: 'issues' | 'issues/comments',
    kept: Kept | undefined,
  ): Promise<Outcome<Kept>> {
    const first = new Date(clock.now().getTime() - FIRST_LOOK).toISOString()
    const since = kept?.since ?? first
    // After days away what was said first counts as much.
    const oldest = kept === undefined ? first : new Date(Date.parse(since) - FIRST_LOOK).toISOString()
    const query = { since, sort: 'updated', direction: 'asc', per_page: PAGE, state: 'all' }
    const { json } = await place.client.get(`repos/${repository}/${what}`, query)
    const parsing: Parsing = { repository, me: await place.me(), placed }
    const read = what === 'issues' ? issueOf : commentOf
    const items = listOf(TITLE, json)
    for (const item of items) {
      const said = read(item, parsing)
      // An old issue is changed by every comment and label; only what was said since counts.
      if (said === undefined || (said.comment.postedAt ?? '') < oldest) continue
      if (what === 'issues' && (await isOfOurTracker(said.comment.id, word(item.title) ?? ''))) continue
      await take(desk, SOURCE, said)
    }
    const latest = items.map(changedAt).reduce((one, other) => (one > other ? one : other), since)
    const full = items.length >= PAGE
    // A page of one and the same second is left behind, or it would be read for ever.
    const next = full && latest === since ? new Date(Date.parse(since) + 1_000).toISOString() : latest
    if (kept !== undefined && next === since) return { is: 'same' }
    return { is: 'read', kept: { since: next }, ...(full ? { more: true } : {}) }
  }

  /** Made here of a case, perhaps by another account than the one that answers, or just being made. */
  async function isOfOurTracker(id: string, title: string): Promise<boolean> {
    for (const key of [id.toLowerCase(), askedIssueKey(title)])
      if ((await records.get(MADE_ISSUES, key)) !== undefined) return true
    return false
  }
}

export function pauseOf({ isTold }: Pick<Lists, 'isTold'>): number {
  return isTold ? EVERY_TOLD : EVERY
}

function changedAt(item: Thing): string {
  return date(item.updated_at) ?? ''
}
