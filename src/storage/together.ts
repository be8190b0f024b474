import { type Kysely, sql } from 'kysely'
import type { Tables } from './schema.ts'

/** So many share a commit; whoever comes next waits for the next one. */
const MOST = 32

type Work<T> = (connection: Kysely<Tables>) => Promise<T>
interface Job {
  readonly work: Work<unknown>
  resolve(result: unknown): void
  reject(error: unknown): void
}

/**
 * Transactions on a database that does one at a time. Those that come while it waits for the disk share the
 * next wait: one after the other in a transaction, each undone by itself where it fails, and none is told of
 * its end before all of them are on the disk.
 */
export function transactionsTogether(db: Kysely<Tables>): <T>(work: Work<T>) => Promise<T> {
  const waiting: Job[] = []
  let running = false

  async function run(): Promise<void> {
    if (running) return
    running = true
    while (waiting.length > 0) await next()
    running = false
  }

  async function next(): Promise<void> {
    let jobs: readonly Job[] = []
    let ends: readonly (() => void)[] = []
    try {
      ends = await db.transaction().execute(async (connection) => {
        // Only now: whoever came while another program held the lock shares that wait too.
        jobs = waiting.splice(0, MOST)
        const [only, ...more] = jobs
        if (only !== undefined && more.length === 0) {
          const result = await only.work(connection)
          return [() => only.resolve(result)]
        }
        return inOne(connection, jobs)
      })
    } catch (error) {
      const [only, ...more] = jobs
      if (only === undefined) for (const job of waiting.splice(0)) job.reject(error)
      else if (more.length === 0) only.reject(error)
      // One of them may be what filled the disk: the others are tried without it.
      else for (const job of jobs) await db.transaction().execute(job.work).then(job.resolve, job.reject)
    }
    for (const end of ends) end()
  }

  return <T>(work: Work<T>) =>
    new Promise<T>((resolve, reject) => {
      waiting.push({ work, resolve: resolve as Job['resolve'], reject })
      void run()
    })
}

/** @returns what each is told once all of it is kept */
async function inOne(connection: Kysely<Tables>, jobs: readonly Job[]): Promise<readonly (() => void)[]> {
  const ends: (() => void)[] = []
  for (const { work, resolve, reject } of jobs) {
    await sql`savepoint one`.execute(connection)
    try {
      const result = await work(connection)
      ends.push(() => resolve(result))
    } catch (error) {
      // Fails where SQLite has undone everything already; then each is tried by itself.
      await sql`rollback to one`.execute(connection)
      ends.push(() => reject(error))
    }
    await sql`release one`.execute(connection)
  }
  return ends
}
