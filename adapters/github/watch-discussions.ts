import { date, type Thing, word } from '../../src/core/json.ts'
import type { Watched } from '../../src/core/polling/poller.ts'
import type { Outcome } from '../../src/core/polling/standing.ts'
import { FIRST_LOOK } from '../../src/core/sites/newest.ts'
import { take } from '../../src/core/sites/take.ts'
import { outcomeOfTrouble } from '../../src/core/sites/trouble.ts'
import { type Parsing, SOURCE } from './parse.ts'
import { saidIn } from './parse-discussions.ts'
import type { GitHub } from './place.ts'
import { type Lists, pauseOf } from './watch.ts'

/** What was changed up to then is known, and of that second these. ISO 8601. */
interface Kept {
  readonly since: string
  readonly ids: readonly string[]
}

/** Where a repository has none, it is looked again whether it has some by now, in milliseconds. */
const REST = 6 * 3_600_000

/** The discussions of each repository, and what is said in those that were changed. */
export function watchedDiscussions(place: GitHub, lists: Lists): readonly Watched[] {
  const { repositories, host, desk, services } = lists
  const { clock, placed } = services
  return repositories.map((repository) => ({
    key: `${repository} discussions`,
    host,
    every: pauseOf(lists),
    look: ({ kept }) => look(repository, kept as Kept | undefined).catch(outcomeOfTrouble),
  }))

  async function look(repository: string, kept: Kept | undefined): Promise<Outcome<Kept>> {
    // As GitHub writes dates: to the second.
    const first = `${new Date(clock.now().getTime() - FIRST_LOOK).toISOString().slice(0, 19)}Z`
    const since = kept?.since ?? first
    const oldest = new Date(Date.parse(since) - (kept === undefined ? 0 : FIRST_LOOK)).toISOString()
    const listed = await place.discussions.changed(repository, since)
    if (listed === undefined) return { is: 'same', rest: REST }
    const fresh = listed.filter((one) => changedAt(one) !== since || !kept?.ids.includes(word(one.id) ?? ''))
    if (kept !== undefined && fresh.length === 0) return { is: 'same' }
    const parsing: Parsing = { repository, me: await place.me(), placed }
    for (const item of fresh.toReversed()) {
      const begun = saidIn(item, parsing)
      const discussion = { repository, discussion: word(item.id) ?? '', comment: undefined }
      const said = [...(begun === undefined ? [] : [begun]), ...(await place.discussions.lately(discussion))]
      for (const one of said) if ((one.comment.postedAt ?? '') >= oldest) await take(desk, SOURCE, one)
    }
    const latest = listed.map(changedAt).reduce((one, other) => (one > other ? one : other), since)
    const ids = listed.filter((one) => changedAt(one) === latest).map((one) => word(one.id) ?? '')
    return { is: 'read', kept: { since: latest, ids } }
  }
}

function changedAt(item: Thing): string {
  return date(item.updatedAt) === undefined ? '' : (word(item.updatedAt) ?? '')
}
