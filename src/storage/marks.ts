import { createHash, createHmac, randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Tables } from './schema.ts'
import { settingOf } from './settings.ts'

/** In settings: what the marks of this database are salted with. */
export const SALT = 'mark-salt'
/** Marks that are salted in one go. */
const PAGE = 500

/** What is left of forgotten comments: a mark by which they are known again, and nothing can be read from. */
export interface Marks {
  /** @param db where the salt is read, if it wasn't yet */
  of(db: Kysely<Tables>, source: string, sourceId: string): Promise<string>
}

export function createMarks(): Marks {
  let salt: string | undefined
  return {
    async of(db, source, sourceId) {
      salt ??= (await settingOf(db, SALT)) ?? ''
      return salted(salt, plain(source, sourceId))
    },
  }
}

/** As marks were before they were salted: who knew an id could see from one whether it was meant. */
function plain(source: string, sourceId: string): string {
  return createHash('sha256')
    .update(JSON.stringify([source, sourceId]))
    .digest('hex')
}

export function salted(salt: string, plainMark: string): string {
  return createHmac('sha256', salt).update(plainMark).digest('hex')
}

/** Gives a database its salt, and salts the marks that are there. */
export async function saltMarks(db: Kysely<Tables>): Promise<readonly string[]> {
  await db
    .insertInto('settings')
    .values({ key: SALT, value: randomBytes(32).toString('hex') })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
  const salt = (await settingOf(db, SALT)) ?? ''
  const before = await db.selectFrom('forgotten').selectAll().execute()
  await db.deleteFrom('forgotten').execute()
  for (let at = 0; at < before.length; at += PAGE)
    await db
      .insertInto('forgotten')
      .values(before.slice(at, at + PAGE).map(({ hash, case_id }) => ({ hash: salted(salt, hash), case_id })))
      .execute()
  return []
}
