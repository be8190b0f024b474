import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Tables } from './schema.ts'

/** In settings: tells this installation from others that share a Redis. */
const INSTALLATION = 'installation'
/** In settings: another one whenever somebody was forgotten. */
export const EPOCH = 'memory-epoch'

/** The same for every process on this database, from its first start on. */
export async function installationOf(db: Kysely<Tables>): Promise<string> {
  const value = randomUUID()
  await db
    .insertInto('settings')
    .values({ key: INSTALLATION, value })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
  return (await settingOf(db, INSTALLATION)) ?? value
}

/** Which memories count: those from before somebody was forgotten don't. Empty until then. */
export async function memoryEpoch(db: Kysely<Tables>): Promise<string> {
  return (await settingOf(db, EPOCH)) ?? ''
}

export async function settingOf(db: Kysely<Tables>, key: string): Promise<string | undefined> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst()
  return row?.value
}
