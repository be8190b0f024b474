import type { Desk, Peers, Platform } from './core/index.ts'

/** News to the process that is connected: a platform's webhook told one of us that something happened. */
const HAPPENED = 'hook'
interface Happened {
  readonly name: string
}

export interface Connected {
  /** A platform of that name told us that something happened there. */
  happened(name: string): void
  /** Ends it, and lets another process take it up. */
  end(): Promise<void>
}

interface Connecting {
  readonly desk: Desk
  readonly peers: Peers
  readonly report: (error: unknown) => void
}

/** A platform as it is made first, not yet connected; made anew later, as one connects once in its life. */
export interface Connectable {
  readonly first: Platform
  again(): Promise<Platform>
}

/** Made at once, so that what can't be is said at the start. */
export function connectables<From>(
  all: readonly From[],
  make: (one: From) => Promise<Platform>,
): Promise<readonly Connectable[]> {
  return Promise.all(all.map(async (one) => ({ first: await make(one), again: () => make(one) })))
}

/**
 * Connects each platform as long as this is the process whose part that is: two connections would draw every
 * card twice. Each is a part of its own, so that what fails here is taken up elsewhere without the others.
 * Replies are sent by all processes.
 */
export function connectPlatforms(all: readonly Connectable[], connecting: Connecting): Connected {
  const { peers } = connecting
  if (all.length === 0) return { happened: () => undefined, end: async () => undefined }
  const parts = all.map((one) => hold(one, connecting))
  const wake = (name: string) => {
    for (const { connected } of parts) if (connected()?.name === name) connected()?.hook?.happened()
  }
  const deaf = peers.onNews(HAPPENED, (news) => wake((news as Happened).name))
  return {
    happened(name) {
      wake(name)
      peers.tell(HAPPENED, { name } satisfies Happened)
    },
    async end() {
      deaf()
      await Promise.all(parts.map(({ end }) => end()))
    },
  }
}

function hold({ first, again }: Connectable, { desk, peers, report }: Connecting) {
  let made: Platform | undefined = first
  let connected: Platform | undefined
  const end = peers.hold(`platform ${first.name}`, {
    async gained() {
      connected = made ?? (await again())
      made = undefined
      // Not waited for: a platform that is away connects by itself, and must be stopped all the same.
      connected.start(desk).catch(report)
    },
    async lost() {
      const over = connected
      connected = undefined
      await over?.stop().catch(report)
    },
  })
  return { connected: () => connected, end }
}

/**
 * What may tell us by a signed webhook that something happened, by name.
 * @param happened whoever is connected asks that platform what it was
 */
export function hooksOf(
  platforms: readonly Platform[],
  others: readonly (readonly [string, Hook])[],
  happened: (name: string) => void,
): ReadonlyMap<string, Hook> {
  const told = platforms.flatMap(({ name, hook }) =>
    hook === undefined ? [] : [[name, { ...hook, happened: () => happened(name) }] as const],
  )
  return new Map([...others, ...told])
}

type Hook = NonNullable<Platform['hook']>
