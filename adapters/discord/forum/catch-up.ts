import { type AnyThreadChannel, type Client, type Message, SnowflakeUtil } from 'discord.js'
import type { PlatformServices } from '../../../src/core/index.ts'
import type { Forum } from './create-tag.ts'
import type { Entry } from './ledger.ts'
import { forumOf } from './parts.ts'
import { starterOf } from './starter.ts'

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
  /** A post that came while we were away. */
  readonly missed: (thread: AnyThreadChannel, forum: Forum, starter: Message) => void
}

/** What happened in the forums while Winnow was away; the first time, nothing did. */
export async function catchUp({ client, forums, services, isOver, known, missed }: CatchUp): Promise<void> {
  for (const id of forums) {
    const forum = forumOf(client, id)
    if (forum === undefined) continue
    const start = SnowflakeUtil.generate({ timestamp: services.clock.now() }).toString()
    await services.records.add(KIND, id, { since: start } satisfies Since)
    const { since } = (await services.records.get<Since>(KIND, id)) ?? { since: start }
    for (const thread of (await forum.threads.fetchActive()).threads.values()) {
      if (isOver()) return
      if ((await known(thread, forum))?.writing === null) continue
      if (BigInt(thread.id) < BigInt(since) || thread.locked === true) continue
      const starter = await starterOf(thread)
      if (starter !== null) missed(thread, forum, starter)
    }
  }
}
