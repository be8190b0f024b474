import { type AnyThreadChannel, type Client, type Message, SnowflakeUtil } from 'discord.js'
import type { PlatformServices } from '../../../src/core/index.ts'
import type { Forum } from './create-tag.ts'
import type { Entry } from './ledger.ts'
import { forumOf } from './parts.ts'
import { starterOf } from './starter.ts'

/** Archived posts that are looked at, the latest first. */
const ARCHIVED = 100
/** Since when a forum is ours to tag: the posts before belong to the backfill. */
const KIND = 'discord-forum'

interface Since {
  /** A snowflake. */
  readonly since: string
}

export interface CatchUp {
  readonly client: Client
  readonly forums: readonly string[]
  readonly services: Pick<PlatformServices, 'records' | 'clock'>
  readonly isOver: () => boolean
  /** Looks at a post we know: people may have corrected it meanwhile. */
  readonly known: (thread: AnyThreadChannel, forum: Forum) => Promise<Entry | undefined>
  /** Was it read under another title? */
  readonly renamed: (thread: AnyThreadChannel) => Promise<boolean>
  /** A post that came while we were away, or was given another title. */
  readonly missed: (thread: AnyThreadChannel, forum: Forum, starter: Message) => void
}

/** What happened in the forums while Winnow was away; the first time, nothing did. */
export async function catchUp(given: CatchUp): Promise<void> {
  const { client, forums, services, isOver, known, renamed, missed } = given
  for (const id of forums) {
    const forum = forumOf(client, id)
    if (forum === undefined) continue
    const start = SnowflakeUtil.generate({ timestamp: services.clock.now() }).toString()
    await services.records.add(KIND, id, { since: start } satisfies Since)
    const { since } = (await services.records.get<Since>(KIND, id)) ?? { since: start }
    for (const thread of await postsSince(forum, since)) {
      if (isOver()) return
      const isKnown = (await known(thread, forum))?.writing === null
      if (isKnown && (thread.archived === true || !(await renamed(thread)))) continue
      if (!isKnown && BigInt(thread.id) < BigInt(since)) continue
      if (thread.locked === true) continue
      const starter = await starterOf(thread)
      if (starter !== null) missed(thread, forum, starter)
    }
  }
}

/** The active posts, and those that began since and were archived meanwhile. */
async function postsSince(forum: Forum, since: string): Promise<readonly AnyThreadChannel[]> {
  const active = (await forum.threads.fetchActive()).threads
  const archived = (await forum.threads.fetchArchived({ limit: ARCHIVED })).threads
  const missed = [...archived.values()].filter(({ id }) => BigInt(id) >= BigInt(since) && !active.has(id))
  return [...active.values(), ...missed]
}
