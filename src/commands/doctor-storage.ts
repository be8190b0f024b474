import { accessSync, constants, existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Config } from '../config.ts'
import { type Checked, WinnowError } from '../core/index.ts'
import { openStorage } from '../storage/index.ts'
import { probeRedis } from '../storage/redis.ts'

/* What `winnow doctor` says of the data, and of what waits in it. */

export function dataFolder({ dataDir, databaseUrl }: Config): readonly Checked[] {
  const name = 'Data folder'
  if (databaseUrl !== undefined) return [{ name, state: 'off', says: 'not used with DATABASE_URL' }]
  let place = dataDir
  while (!existsSync(place) && dirname(place) !== place) place = dirname(place)
  try {
    accessSync(place, constants.W_OK | constants.X_OK)
  } catch {
    const todo = 'give this user the right to write there, or choose another with WINNOW_DATA_DIR'
    return [{ name, state: 'broken', says: `${place} can't be written`, todo }]
  }
  return [{ name, state: 'works', says: place === dataDir ? dataDir : `${dataDir}, made at the first start` }]
}

export async function database({ dataDir, databaseUrl }: Config): Promise<readonly Checked[]> {
  const name = 'Database'
  if (databaseUrl === undefined && !existsSync(join(dataDir, 'winnow.db')))
    return [{ name, state: 'works', says: 'SQLite, made at the first start' }]
  try {
    const open: string[] = []
    const inform = (what: string) => open.push(what)
    const storage = await openStorage({ dataDir, databaseUrl, clock: { now: () => new Date() }, inform })
    try {
      const cases = Object.values(await storage.store.counts()).reduce((sum, count) => sum + count, 0)
      const kind = storage.kind === 'sqlite' ? 'SQLite' : 'PostgreSQL'
      return [
        { name, state: 'works', says: `${kind}, ${cases} ${cases === 1 ? 'case' : 'cases'}` },
        ...open.map((says): Checked => ({ name: 'Data folder', state: 'broken', says })),
      ]
    } finally {
      await storage.close()
    }
  } catch (error) {
    return [{ name, state: 'broken', says: sentence(error), todo: 'see DATABASE_URL and WINNOW_DATA_DIR' }]
  }
}

/** Where what may be forgotten lies. */
export async function redis({ keyvUrl }: Config): Promise<readonly Checked[]> {
  const name = 'Redis'
  if (keyvUrl === undefined)
    return [{ name, state: 'off', says: 'not used: what may be forgotten lies in the database' }]
  const why = await probeRedis(keyvUrl).catch((error: unknown) => sentence(error))
  if (why === undefined) return [{ name, state: 'works', says: 'answers; what may be forgotten lies there' }]
  const todo = 'start it, or mend KEYV_URL; until then the database remembers instead'
  return [{ name, state: 'broken', says: why, todo }]
}

/** At most so many late replies are told one by one. */
const TOLD = 5

/** Approved replies that were tried in vain so far, with the reason. */
export async function late({ dataDir, databaseUrl }: Config): Promise<readonly Checked[]> {
  const name = 'Replies on their way'
  if (databaseUrl === undefined && !existsSync(join(dataDir, 'winnow.db'))) return []
  try {
    const storage = await openStorage({ dataDir, databaseUrl, clock: { now: () => new Date() } })
    try {
      const rows = await storage.store.delayedOutbox(TOLD + 1)
      if (rows.length === 0) return [{ name, state: 'works', says: 'none is late' }]
      const told = rows.slice(0, TOLD).map(
        ({ caseId, attempts, why, sendAt, giveUpAt }): Checked => ({
          name,
          state: 'broken',
          says:
            `case ${caseId} was tried ${attempts === 1 ? 'once' : `${attempts} times`}: ` +
            `${why ?? 'no reason is known'}`,
          todo: `tried again at ${sendAt}; at ${giveUpAt} the case comes back to be decided`,
        }),
      )
      const more: Checked = { name, state: 'broken', says: 'more are late; the inbox shows them all' }
      return rows.length > TOLD ? [...told, more] : told
    } finally {
      await storage.close()
    }
  } catch {
    // Said above, of the database.
    return []
  }
}

/** What an error says, as far as it may be told. */
export function sentence(error: unknown): string {
  if (error instanceof WinnowError) return error.message
  const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : ''
  return `it does not answer${code}`
}
