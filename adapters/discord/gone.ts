import { type DMChannel, Events, type NonThreadGuildBasedChannel, type Snowflake } from 'discord.js'
import type { Case } from '../../src/core/index.ts'
import type { DiscordContext, Part } from './context.ts'

interface Looking {
  /** Waits for the next look. */
  readonly turn: () => Promise<void>
  readonly cases: () => Promise<ReadonlyMap<Snowflake, readonly Case[]>>
  readonly look: (channelId: Snowflake, cases: readonly Case[]) => Promise<void>
}

/**
 * What goes with a channel, its threads, or a thread. Whatever went together is looked for among the cases
 * in one go, and one channel after the other is asked for.
 */
export function watchGone({ client, inBackground }: DiscordContext, { turn, cases, look }: Looking): Part {
  const gone = new Set<Snowflake>()
  let looking = false
  let stopped = false

  async function lookForThem(): Promise<void> {
    while (gone.size > 0 && !stopped) {
      await turn()
      const channels = [...gone]
      gone.clear()
      const known = await cases()
      for (const channelId of channels) {
        const there = known.get(channelId)
        if (there === undefined) continue
        await turn()
        if (stopped) return
        await look(channelId, there)
      }
    }
  }

  function went(...ids: readonly Snowflake[]): void {
    for (const id of ids) gone.add(id)
    if (looking || stopped) return
    looking = true
    inBackground(() =>
      lookForThem().finally(() => {
        looking = false
      }),
    )
  }

  client.on(Events.ThreadDelete, ({ id }) => went(id))
  client.on(Events.ChannelDelete, (channel) => went(channel.id, ...threadsOf(channel)))
  return {
    stop() {
      stopped = true
    },
  }
}

/** Of their end Discord tells nothing. */
function threadsOf(channel: DMChannel | NonThreadGuildBasedChannel): readonly Snowflake[] {
  return 'threads' in channel ? [...channel.threads.cache.keys()] : []
}
