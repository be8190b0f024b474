import type { Desk, Peers, Platform } from './core/index.ts'

/** Of all processes on a database one is connected to the platforms. */
const PART = 'platforms'

interface Connecting {
  readonly desk: Desk
  readonly peers: Peers
  readonly report: (error: unknown) => void
}

/**
 * Connects the platforms as long as this is the process whose part it is: two connections would draw every
 * card twice. Replies are sent by all processes.
 * @param first what is made already, not yet connected
 * @param again makes them anew: a platform connects once in its life
 * @returns ends it, and lets another process take it up
 */
export function connectPlatforms(
  first: readonly Platform[],
  again: () => Promise<readonly Platform[]>,
  { desk, peers, report }: Connecting,
): () => Promise<void> {
  if (first.length === 0) return async () => undefined
  let made: readonly Platform[] | undefined = first
  let connected: readonly Platform[] = []
  return peers.hold(PART, {
    async gained() {
      connected = made ?? (await again())
      made = undefined
      // Not waited for: a platform that is away connects by itself, and must be stopped all the same.
      for (const platform of connected) platform.start(desk).catch(report)
    },
    async lost() {
      const over = connected
      connected = []
      await Promise.all(over.map((platform) => platform.stop().catch(report)))
    },
  })
}

/** What may tell us by a signed webhook that something happened, by name. */
export function hooksOf(
  platforms: readonly Platform[],
  others: readonly (readonly [string, Hook])[],
): ReadonlyMap<string, Hook> {
  const told = platforms.flatMap(({ name, hook }) => (hook === undefined ? [] : [[name, hook] as const]))
  return new Map([...others, ...told])
}

type Hook = NonNullable<Platform['hook']>
