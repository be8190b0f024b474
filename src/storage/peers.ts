import { randomUUID } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type pg from 'pg'
import type { Holder, Peers } from '../core/index.ts'
import { parsed, thing, things } from '../core/json.ts'
import type { Tables } from './schema.ts'
import { within } from './within.ts'

/** PostgreSQL's channel; news of one database are heard in no other. */
const CHANNEL = 'winnow'
/** "WNNW": sets our advisory locks apart from others'. */
const LOCKS = 0x574e4e57
/**
 * Parts that others hold are asked for again so often, in milliseconds; and it is looked whether the line
 * stands.
 */
const LOOK = 2_000
/** No answer within this counts as a broken line, in milliseconds. */
const PATIENCE = 5_000
/**
 * The server ends the line of a process that says nothing for so long, stopped or stuck as it may be, and
 * another one takes its parts; in milliseconds.
 */
const SILENCE = 30_000
/** What one message of PostgreSQL's holds, in bytes; the rest goes into the next. */
const LONGEST = 7_500

const asked = <T>(query: Promise<T>) => within(query, PATIENCE)

interface News {
  readonly kind: string
  readonly news: object
}

interface PeersOptions {
  readonly db: Kysely<Tables>
  readonly databaseUrl: string
  readonly report: (error: unknown) => void
  readonly inform: (what: string) => void
}

export interface OpenPeers extends Peers {
  close(): Promise<void>
}

interface Part {
  readonly name: string
  readonly holder: Holder
  held: boolean
  /** What it was told so far; the next comes after it. */
  told: Promise<void>
}

/**
 * Other processes on the same PostgreSQL: news by LISTEN and NOTIFY, single parts by advisory locks. Both
 * hang on one connection of its own, which is opened when something is listened to or held; whoever only
 * tells needs none.
 */
export function createPeers({ db, databaseUrl, report, inform }: PeersOptions): OpenPeers {
  const me = randomUUID()
  const listeners = new Map<string, Set<(news: unknown) => void>>()
  const missed = new Set<() => void>()
  const parts = new Set<Part>()
  let line: pg.Client | undefined
  let opening: Promise<void> | undefined
  let timer: NodeJS.Timeout | undefined
  let wasUp = false
  let saidDown = false
  let closed = false
  /** As JSON: the same twice in one go is said once. */
  const untold = new Set<string>()
  let telling: Promise<void> | undefined

  /** Opens the line, or looks whether it stands; takes parts that nobody has. Never two at a time. */
  function look(): Promise<void> {
    opening ??= looked()
      .catch(broken)
      .finally(() => {
        opening = undefined
        clearTimeout(timer)
        if (closed) return
        timer = setTimeout(() => void look(), LOOK)
        // It keeps no program alive that wants to stop.
        timer.unref()
      })
    return opening
  }

  async function looked(): Promise<void> {
    if (closed) return
    line ??= await connected()
    const one = line
    await asked(one.query('select 1'))
    for (const part of parts) if (!part.held) await take(one, part)
  }

  async function connected(): Promise<pg.Client> {
    const { default: driver } = await import('pg')
    const client = new driver.Client({
      connectionString: databaseUrl,
      application_name: 'winnow peers',
      connectionTimeoutMillis: PATIENCE,
      keepAlive: true,
    })
    client.on('error', (error) => {
      if (client === line) broken(error)
    })
    client.on('end', () => {
      if (client === line) broken()
    })
    client.on('notification', ({ payload = '' }) => hear(payload))
    try {
      await listening(client)
    } catch (error) {
      // One that is given up must not live on beside its successor.
      client.end().catch(() => undefined)
      throw error
    }
    if (wasUp) for (const listener of missed) listener()
    if (saidDown) inform('The news of other processes come in again.')
    wasUp = true
    saidDown = false
    return client
  }

  async function listening(client: pg.Client): Promise<void> {
    await client.connect()
    // Older servers don't know it: there a process that is stuck keeps its parts.
    await client.query(`set idle_session_timeout = ${SILENCE}`).catch(() => undefined)
    for (const setting of [
      'tcp_keepalives_idle = 10',
      'tcp_keepalives_interval = 5',
      'tcp_keepalives_count = 3',
    ])
      await client.query(`set ${setting}`).catch(() => undefined)
    await asked(client.query(`listen ${CHANNEL}`))
  }

  function broken(error?: unknown): void {
    const gone = line
    line = undefined
    if (closed) return
    if (!saidDown) {
      if (error !== undefined) report(error)
      inform('The news of other processes are not heard just now.')
    }
    saidDown = true
    gone?.end().catch(() => undefined)
    for (const part of parts) lose(part)
  }

  async function take(client: pg.Client, part: Part): Promise<void> {
    const { rows } = await asked(
      client.query<{ mine: boolean }>('select pg_try_advisory_lock($1, hashtext($2)) as mine', [
        LOCKS,
        part.name,
      ]),
    )
    if (rows[0]?.mine !== true) return
    part.held = true
    told(part, () => part.holder.gained().catch((error: unknown) => giveUp(client, part, error)))
  }

  /** What can't be begun is let go, so that the next look takes it again, here or in another process. */
  async function giveUp(client: pg.Client, part: Part, error: unknown): Promise<void> {
    report(error)
    if (!part.held) return
    await part.holder.lost()
    if (!part.held || client !== line) return
    await asked(client.query('select pg_advisory_unlock($1, hashtext($2))', [LOCKS, part.name]))
    part.held = false
  }

  function lose(part: Part): void {
    if (!part.held) return
    part.held = false
    told(part, () => part.holder.lost())
  }

  function told(part: Part, say: () => Promise<void>): void {
    part.told = part.told.then(say).catch(report)
  }

  /** Others may use the channel too: what can't be read ends nothing, nor does a listener that fails. */
  function hear(payload: string): void {
    const { from, all } = thing(parsed(payload))
    if (from === me) return
    for (const { kind, news } of things(all) as readonly unknown[] as readonly News[]) {
      if (kind === 'released') void look()
      for (const listener of listeners.get(kind) ?? [])
        try {
          listener(news)
        } catch (error) {
          report(error)
        }
    }
  }

  /** Everything that was said meanwhile goes in as few messages as it fits into. */
  async function send(): Promise<void> {
    // What is said in one go goes together.
    await Promise.resolve()
    while (untold.size > 0) {
      const all: string[] = []
      let size = 100
      for (const one of untold) {
        size += Buffer.byteLength(one) + 1
        if (all.length > 0 && size > LONGEST) break
        all.push(one)
      }
      for (const one of all) untold.delete(one)
      const message = `{"from":"${me}","all":[${all.join(',')}]}`
      await sql`select pg_notify(${CHANNEL}, ${message})`.execute(db)
    }
  }

  async function sending(): Promise<void> {
    while (untold.size > 0)
      await send().catch((error: unknown) => {
        // The database is away: whoever looks later sees it there.
        untold.clear()
        report(error)
      })
    telling = undefined
  }

  const peers: OpenPeers = {
    tell(kind, news) {
      if (closed) return
      untold.add(JSON.stringify({ kind, news } satisfies News))
      telling ??= sending()
    },
    onNews(kind, listener) {
      const known = listeners.get(kind) ?? new Set()
      listeners.set(kind, known.add(listener))
      void look()
      return () => known.delete(listener)
    },
    onMissed(listener) {
      missed.add(listener)
      return () => missed.delete(listener)
    },
    hold(name, holder) {
      const part: Part = { name, holder, held: false, told: Promise.resolve() }
      parts.add(part)
      // One more look where one is under way, which may have passed the parts already.
      void (opening ?? Promise.resolve()).then(look)
      return async () => {
        parts.delete(part)
        const was = part.held
        lose(part)
        // Only when it is over here may another one begin.
        await part.told
        if (!was || line === undefined) return
        await asked(line.query('select pg_advisory_unlock($1, hashtext($2))', [LOCKS, name])).catch(broken)
        peers.tell('released', {})
      }
    },
    async close() {
      await telling
      closed = true
      clearTimeout(timer)
      await opening
      await line?.end().catch(() => undefined)
    },
  }
  return peers
}
