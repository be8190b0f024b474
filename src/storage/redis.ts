import Keyv from 'keyv'
import { askedTogether, doubled, type Memory, WinnowError } from '../core/index.ts'
import { storedKey } from './keys.ts'
import { within } from './within.ts'

/**
 * What doesn't answer within this counts as away, in milliseconds: nobody waits for what may be forgotten.
 */
const PATIENCE = 1_000
/** After a silence it is asked again so much later, in milliseconds. */
const PAUSE = 5_000
/** Pauses between tries to connect grow up to this, in milliseconds. */
const LONGEST_PAUSE = 5_000
/** Emptying it may take so long, in milliseconds. */
const LONGEST_EMPTYING = 30_000
/** Keys looked at, and deleted, in one go. */
const BATCH = 500
/** Whether somebody was forgotten meanwhile is asked again after so long, in milliseconds. */
const COMPARED = 30_000

interface RedisOptions {
  /** `redis://…` or `rediss://…` */
  readonly url: string
  /** Ours on a server that others use too, other desks among them. */
  readonly installation: string
  /** Told when it goes away and when it is back. */
  readonly inform: (what: string) => void
  /** What was last forgotten, as the database says it: Redis is emptied where it stands by another. */
  readonly epoch: () => Promise<string>
}

interface Redis {
  /** @param beside takes what is to be remembered while Redis is away, and is asked as well from then on */
  memory(namespace: string, beside: Memory): Memory
  /** Empties it where somebody was forgotten since; while it is away, as soon as it is back. */
  settle(): Promise<void>
  close(): Promise<void>
}

/**
 * What may be forgotten, in Redis. That it is away is never an error: the database remembers meanwhile.
 * @throws WinnowError `config_invalid` where `@keyv/redis` is not installed
 */
export async function openRedis({ url, installation, inform, epoch }: RedisOptions): Promise<Redis> {
  const { default: KeyvRedis, createClient } = await library()
  const prefix = `winnow:${installation}:`
  const epochKey = `winnow-epoch:${installation}`
  const client = createClient({
    url,
    // Nothing is queued for later: what can't be asked now is asked of the database.
    disableOfflineQueue: true,
    socket: {
      connectTimeout: 5_000,
      reconnectStrategy: (tries) => doubled(100, tries, LONGEST_PAUSE),
    },
  })
  /** Nothing is read from it before what was forgotten meanwhile is out of it. */
  let settled = false
  let silentUntil = 0
  let saidAway = false
  let closing = false
  let compared = 0

  function away(): void {
    settled = false
    if (saidAway || closing) return
    saidAway = true
    inform('Redis does not answer: the database remembers meanwhile what may be forgotten.')
  }

  function silent(): void {
    silentUntil = Date.now() + PAUSE
    away()
  }

  async function compare(): Promise<void> {
    for (;;) {
      const now = await epoch()
      if ((await client.get(epochKey)) !== now) {
        for await (const keys of client.scanIterator({ MATCH: `${prefix}*`, COUNT: BATCH }))
          if (keys.length > 0) await client.unlink(keys)
        await client.set(epochKey, now)
      }
      // Somebody may have been forgotten meanwhile.
      if ((await epoch()) === now) break
    }
    compared = Date.now()
    settled = true
    silentUntil = 0
    if (saidAway) inform('Redis answers again.')
    saidAway = false
  }

  const comparing = askedTogether(() => within(compare(), LONGEST_EMPTYING).catch(silent))

  function settle(): Promise<void> {
    if (!client.isReady) {
      away()
      return Promise.resolve()
    }
    return comparing()
  }

  /** True when it can be asked now. */
  async function usable(): Promise<boolean> {
    if (!client.isReady || Date.now() < silentUntil) return false
    // Whoever forgot somebody may not have reached Redis.
    if (Date.now() - compared > COMPARED) settled = false
    if (!settled) await within(settle(), PATIENCE).catch(() => undefined)
    return settled
  }

  client.on('error', away)
  client.on('ready', () => void settle())
  client.on('end', away)
  const connected = client.connect().then(settle)
  connected.catch(away)
  // Not waited for beyond the patience: a Redis that is away holds no start up.
  await within(connected, PATIENCE).catch(away)

  return {
    memory(namespace, beside) {
      const store = new KeyvRedis(client, {
        namespace: `${prefix}${namespace}`,
        throwOnErrors: true,
        throwOnConnectError: true,
      })
      store.on('error', () => undefined)
      const kept = new Keyv({
        store,
        namespace: `${prefix}${namespace}`,
        useKeyPrefix: false,
        throwOnErrors: true,
      })
      let besideUsed = false
      /** Asks Redis, and the database where that does not answer. */
      async function ask<T>(
        of: (memory: Memory) => Promise<T>,
      ): Promise<{ readonly answer: T; readonly there: boolean }> {
        if (await usable())
          try {
            return { answer: await within(of(kept), PATIENCE), there: true }
          } catch {
            silent()
          }
        besideUsed = true
        return { answer: await of(beside), there: false }
      }
      return {
        async get<T>(key: string) {
          const { answer, there } = await ask((memory) => memory.get<T>(storedKey(key)))
          return answer === undefined && there && besideUsed ? beside.get<T>(storedKey(key)) : answer
        },
        set: async (key, value, ttl) =>
          (await ask((memory) => memory.set(storedKey(key), value, ttl))).answer,
        async delete(key) {
          const { answer, there } = await ask((memory) => memory.delete(storedKey(key)))
          return there && besideUsed ? (await beside.delete(storedKey(key))) || answer : answer
        },
      }
    },
    settle,
    async close() {
      closing = true
      if (client.isOpen) client.destroy()
    },
  }
}

/**
 * Does Redis answer? Changes nothing there. @returns undefined when it does, or why not @throws as
 * `openRedis`
 */
export async function probeRedis(url: string): Promise<string | undefined> {
  const { createClient } = await library()
  const client = createClient({ url, socket: { connectTimeout: PATIENCE, reconnectStrategy: false } })
  let cause: unknown
  client.on('error', (error) => {
    cause = error
  })
  try {
    await within(
      client.connect().then(() => client.ping()),
      2 * PATIENCE,
    )
    return undefined
  } catch (error) {
    const refused = error instanceof Error && /^(?:WRONGPASS|NOAUTH|NOPERM)/.test(error.message)
    if (refused) return 'it refuses the name or password of KEYV_URL'
    const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : ''
    return `it does not answer${code}`
  } finally {
    if (client.isOpen) client.destroy()
  }
}

async function library() {
  try {
    return await import('@keyv/redis')
  } catch (error) {
    throw new WinnowError(
      'config_invalid',
      'KEYV_URL needs a package that is not installed: npm install @keyv/redis',
      {
        cause: error,
        problems: [{ path: 'KEYV_URL', expected: 'the package @keyv/redis beside Winnow' }],
      },
    )
  }
}
