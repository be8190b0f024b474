import { Client, Events, GatewayIntentBits } from 'discord.js'
import { restOptions } from '../rest.ts'
import type { DiscordConfig } from '../settings.ts'

/** How long Discord may take to greet, in milliseconds; every shard is let in five seconds after the last. */
const PATIENCE = 120_000

/**
 * A connection for one job: guilds only, no privileged intent, so that it stands beside the running bot.
 * It hears tags change while the job runs, which is how people's are never overwritten.
 * @throws when Discord refuses the token or doesn't answer
 */
export async function connected<T>(
  config: DiscordConfig,
  requestsPerSecond: number,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    // All of them, whatever part the running bot has.
    ...(config.shards === undefined ? {} : { shards: 'auto' as const }),
    rest: { ...restOptions(config), globalRequestsPerSecond: requestsPerSecond },
  })
  let patience: NodeJS.Timeout | undefined
  try {
    // Late errors of the connection must not end the command.
    client.on(Events.Error, () => {})
    const ready = new Promise<void>((resolve, reject) => {
      client.once(Events.ClientReady, () => resolve())
      client.once(Events.ShardDisconnect, ({ code }) =>
        reject(new Error(`Discord closed the connection (${code})`)),
      )
      patience = setTimeout(() => reject(new Error('Discord did not answer')), PATIENCE)
    })
    ready.catch(() => {})
    await client.login(config.token)
    await ready
    return await work(client)
  } finally {
    clearTimeout(patience)
    await client.destroy()
  }
}
