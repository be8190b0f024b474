import type { Desk, Peers, Platform } from './core/index.ts'

/** Of all processes on a database one is connected to the platforms. */
const PART = 'platforms'

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

/**
 * Connects the platforms as long as this is the process whose part it is: two connections would draw every
 * card twice. Replies are sent by all processes.
 * @param first what is made already, not yet connected
 * @param again makes them anew: a platform connects once in its life
 */
export function connectPlatforms(
  first: readonly Platform[],
  again: () => Promise<readonly Platform[]>,
  { desk, peers, report }: Connecting,
): Connected {
  if (first.length === 0) return { happened: () => undefined, end: async () => undefined }
  let made: readonly Platform[] | undefined = first
  let connected: readonly Platform[] = []
  const wake = (name: string) => connected.find((platform) => platform.name === name)?.hook?.happened()
  const deaf = peers.onNews(HAPPENED, (news) => wake((news as Happened).name))
  const end = peers.hold(PART, {
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
  return {
    happened(name) {
      wake(name)
      peers.tell(HAPPENED, { name } satisfies Happened)
    },
    async end() {
      deaf()
      await end()
    },
  }
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

/** Those that can be made; why another can't is reported. */
export async function madeOf<From>(
  all: readonly From[],
  make: (one: From) => Promise<Platform>,
  report: (error: unknown) => void,
): Promise<readonly Platform[]> {
  const made = await Promise.allSettled(all.map(make))
  return made.flatMap((one) => {
    if (one.status === 'fulfilled') return [one.value]
    report(one.reason)
    return []
  })
}

type Hook = NonNullable<Platform['hook']>
