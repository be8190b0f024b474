import type { Kysely } from 'kysely'
import { ALONE, type Peers } from '../core/index.ts'
import type { Dialect, Tables } from './schema.ts'

/** A command's news are looked for so often, in milliseconds. */
const LOOK = 2_000
/** Taken up in one go. */
const BATCH = 500
/** So much is kept for a program that isn't running; it looks at everything when it starts anyway. */
const MOST = 5_000

/** What commands did beside the running program, until it has heard of it. */
export function newsTable(dialect: Dialect): readonly string[] {
  // PostgreSQL tells it by itself.
  if (dialect === 'postgres') return []
  return [
    'create table news (n integer primary key autoincrement, kind text not null, news text not null) strict',
  ]
}

export interface OpenNews extends Peers {
  close(): Promise<void>
}

/** In a command: what it changes in a SQLite file is left there for the program that runs on it. */
export function leaveNews(db: Kysely<Tables>, report: (error: unknown) => void): OpenNews {
  let writing = Promise.resolve()
  return {
    ...ALONE,
    tell(kind, news) {
      writing = writing.then(() => write(kind, JSON.stringify(news))).catch(report)
    },
    close: () => writing,
  }

  async function write(kind: string, news: string): Promise<void> {
    const { n } = await db.insertInto('news').values({ kind, news }).returning('n').executeTakeFirstOrThrow()
    await db
      .deleteFrom('news')
      .where('n', '<=', n - MOST)
      .execute()
  }
}

/** In the program: hears what commands did, each once. It has no others to tell. */
export function hearNews(db: Kysely<Tables>, report: (error: unknown) => void): OpenNews {
  const listeners = new Map<string, Set<(news: unknown) => void>>()
  let timer: NodeJS.Timeout | undefined
  let looking = Promise.resolve()
  let closed = false

  async function look(): Promise<void> {
    const rows = await db.selectFrom('news').selectAll().orderBy('n').limit(BATCH).execute()
    const last = rows.at(-1)
    if (last === undefined) return
    await db.deleteFrom('news').where('n', '<=', last.n).execute()
    for (const { kind, news } of rows)
      for (const listener of listeners.get(kind) ?? []) listener(JSON.parse(news))
  }

  function again(): void {
    timer = setTimeout(() => {
      looking = look()
        .catch(report)
        .finally(() => {
          if (!closed) again()
        })
    }, LOOK)
    // It keeps no program alive that wants to stop.
    timer.unref()
  }

  return {
    ...ALONE,
    onNews(kind, listener) {
      const known = listeners.get(kind) ?? new Set()
      listeners.set(kind, known.add(listener))
      if (timer === undefined && !closed) again()
      return () => known.delete(listener)
    },
    async close() {
      closed = true
      clearTimeout(timer)
      await looking
    },
  }
}
