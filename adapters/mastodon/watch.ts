import type { Desk, ThreadMessage } from '../../src/core/index.ts'
import { type Thing, thing, things, word } from '../../src/core/json.ts'
import type { Watched } from '../../src/core/polling/poller.ts'
import type { Outcome } from '../../src/core/polling/standing.ts'
import { FIRST_LOOK } from '../../src/core/sites/newest.ts'
import type { Said } from '../../src/core/sites/place.ts'
import { take } from '../../src/core/sites/take.ts'
import { outcomeOfTrouble } from '../../src/core/sites/trouble.ts'
import { isMachines, type Parsing, SOURCE, saidOf } from './parse.ts'
import type { Mastodon } from './place.ts'

/** From one look to the next, in milliseconds. */
const EVERY = 3 * 60_000
const PAGE = 40
/** What was said before is kept with what answers it. */
const EARLIER = 20

/** How far a list was read: the last id. */
interface Kept {
  readonly last: string
}

interface Listening {
  readonly key: string
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  /** Of a notification the status within it. */
  status(item: Thing): Thing
  readonly addressesUs: boolean
}

/** Tags, and what mentions us. */
function listened(tags: readonly string[]): readonly Listening[] {
  return [
    {
      key: 'mentions',
      path: 'api/v1/notifications',
      query: { 'types[]': 'mention' },
      status: (item) => thing(item.status),
      addressesUs: true,
    },
    ...tags.map((tag) => ({
      key: `#${tag.toLowerCase()}`,
      path: `api/v1/timelines/tag/${encodeURIComponent(tag)}`,
      status: (item: Thing) => item,
      addressesUs: false,
    })),
  ]
}

export function watchedLists(
  place: Mastodon,
  { host, tags, desk, now }: { host: string; tags: readonly string[]; desk: Desk; now: () => Date },
): readonly Watched[] {
  return listened(tags).map((one) => ({
    key: one.key,
    host,
    every: EVERY,
    look: ({ kept }) => look(one, kept as Kept | undefined).catch(outcomeOfTrouble),
  }))

  async function look(
    { path, query, status, addressesUs }: Listening,
    kept: Kept | undefined,
  ): Promise<Outcome<Kept>> {
    const how = await place.parsing()
    // `min_id` goes on where it stands, page by page; the newest come first on each.
    const from = kept === undefined ? {} : { min_id: kept.last }
    const { json } = await place.client.get(path, { ...query, ...from, limit: PAGE })
    const items = things(json).toReversed()
    const oldest = now().getTime() - FIRST_LOOK
    for (const item of items) {
      const one = status(item)
      if (!addressesUs && isMachines(one)) continue
      const said = saidOf(one, how, addressesUs)
      if (said === undefined) continue
      if (kept === undefined && Date.parse(said.comment.postedAt ?? '') < oldest) continue
      await take(desk, SOURCE, await withEarlier(said, how))
    }
    const last = items.map((item) => word(item.id) ?? '').reduce(later, kept?.last ?? '0')
    if (last === kept?.last) return { is: 'same' }
    return {
      is: 'read',
      kept: { last },
      ...(kept !== undefined && items.length >= PAGE ? { more: true } : {}),
    }
  }

  /** What answers something is read with what was said before: the case may stand on any of it. */
  async function withEarlier(said: Said, how: Parsing): Promise<Said> {
    if (said.ancestors.length === 0) return said
    const { json } = await place.client.get(`api/v1/statuses/${said.comment.id}/context`)
    const before = things(thing(json).ancestors)
      .flatMap((one) => saidOf(one, how) ?? [])
      .slice(-EARLIER)
    if (before.length === 0) return said
    const thread = before.map(({ comment, fromUs }): ThreadMessage => {
      const { author, text, postedAt } = comment
      return { author, text, ...(postedAt === undefined ? {} : { postedAt }), ...(fromUs ? { fromUs } : {}) }
    })
    return {
      ...said,
      comment: { ...said.comment, thread },
      ancestors: before.map(({ comment }) => comment.id).toReversed(),
    }
  }
}

/** Ids are numbers in order of time, too long for one of JavaScript's. */
function later(one: string, other: string): string {
  if (one.length !== other.length) return one.length > other.length ? one : other
  return one > other ? one : other
}
