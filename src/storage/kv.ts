import { EventEmitter } from 'node:events'
import type { KeyvStoreAdapter, StoredData } from 'keyv'
import { type Kysely, sql } from 'kysely'
import type { Clock } from '../core/index.ts'
import { storedKey } from './keys.ts'
import type { Tables } from './schema.ts'

/** Expired entries are swept away at every so-many-th write. */
const SWEEP_EVERY = 200
/** Rows per statement. */
const CHUNK = 300
/** Rows read at a time by the iterator. */
const PAGE = 100

/**
 * A Keyv storage adapter over the program's own database connection: for what may be forgotten.
 * Keys come prefixed with the namespace (`namespace:key`), as Keyv does it; expired entries are
 * never returned and swept away in passing.
 */
export class KyselyKeyvAdapter extends EventEmitter implements KeyvStoreAdapter {
  /** `dialect` is how Keyv knows that the adapter can be iterated. */
  readonly opts: { readonly dialect: 'sqlite' | 'postgres' }
  namespace?: string | undefined
  readonly #db: Kysely<Tables>
  readonly #clock: Clock
  #writes = 0

  constructor(db: Kysely<Tables>, dialect: 'sqlite' | 'postgres', clock: Clock) {
    super()
    this.#db = db
    this.#clock = clock
    this.opts = { dialect }
  }

  async get<Value>(key: string): Promise<StoredData<Value> | undefined> {
    const [value] = await this.getMany<Value>([key])
    return value as StoredData<Value> | undefined
  }

  async getMany<Value>(keys: string[]): Promise<Array<StoredData<Value | undefined>>> {
    const found = new Map<string, string>()
    for (const chunk of chunks(keys.map(storedKey))) {
      const rows = await this.#live().select(['key', 'value']).where('key', 'in', chunk).execute()
      for (const row of rows) found.set(row.key, row.value)
    }
    // Keyv deserializes the string itself.
    return keys.map((key) => found.get(storedKey(key)) as StoredData<Value | undefined>)
  }

  /** @param ttl milliseconds */
  async set(key: string, value: unknown, ttl?: number): Promise<void> {
    await this.setMany([{ key, value, ...(ttl === undefined ? {} : { ttl }) }])
  }

  async setMany(entries: Array<{ key: string; value: unknown; ttl?: number }>): Promise<void> {
    // The last one of a key wins, and one statement may name a key only once.
    const rows = new Map(
      entries.map(({ key, value, ttl }) => [
        storedKey(key),
        {
          key: storedKey(key),
          value: String(value),
          expires_at: ttl === undefined || ttl === 0 ? null : this.#now() + ttl,
        },
      ]),
    )
    for (const chunk of chunks([...rows.values()]))
      await this.#db
        .insertInto('kv')
        .values(chunk)
        .onConflict((conflict) =>
          conflict.column('key').doUpdateSet((eb) => ({
            value: eb.ref('excluded.value'),
            expires_at: eb.ref('excluded.expires_at'),
          })),
        )
        .execute()
    this.#writes += 1
    if (this.#writes % SWEEP_EVERY === 0) await this.sweep()
  }

  async delete(key: string): Promise<boolean> {
    return this.deleteMany([key])
  }

  /** @returns true when at least one was there */
  async deleteMany(keys: string[]): Promise<boolean> {
    let gone = 0n
    for (const chunk of chunks(keys.map(storedKey))) {
      const { numDeletedRows } = await this.#db
        .deleteFrom('kv')
        .where('key', 'in', chunk)
        .executeTakeFirstOrThrow()
      gone += numDeletedRows
    }
    return gone > 0n
  }

  /** Empties this namespace only; everything when there is none. */
  async clear(): Promise<void> {
    let query = this.#db.deleteFrom('kv')
    if (this.namespace !== undefined) query = query.where(startsWith(`${this.namespace}:`))
    await query.execute()
  }

  async has(key: string): Promise<boolean> {
    const row = await this.#live().select('key').where('key', '=', storedKey(key)).executeTakeFirst()
    return row !== undefined
  }

  async *iterator<Value>(
    namespace?: string,
  ): AsyncGenerator<Array<string | Awaited<Value> | undefined>, void> {
    let last = ''
    for (;;) {
      let query = this.#live().select(['key', 'value']).where('key', '>', last)
      if (namespace !== undefined) query = query.where(startsWith(`${namespace}:`))
      const rows = await query.orderBy('key').limit(PAGE).execute()
      for (const row of rows) yield [row.key, row.value as Awaited<Value>]
      last = rows.at(-1)?.key ?? ''
      if (rows.length < PAGE) return
    }
  }

  /** Deletes what has expired. */
  async sweep(): Promise<void> {
    await this.#db.deleteFrom('kv').where('expires_at', '<=', this.#now()).execute()
  }

  /** The connection belongs to the storage, not to a Keyv. */
  async disconnect(): Promise<void> {}

  #live() {
    return this.#db
      .selectFrom('kv')
      .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', this.#now())]))
  }

  #now(): number {
    return this.#clock.now().getTime()
  }
}

function startsWith(prefix: string) {
  return sql<boolean>`substr(key, 1, ${[...prefix].length}) = ${prefix}`
}

function* chunks<T>(items: readonly T[]): Generator<T[]> {
  for (let at = 0; at < items.length; at += CHUNK) yield items.slice(at, at + CHUNK)
}
