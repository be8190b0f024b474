import { type Kysely, sql } from 'kysely'
import type { CaseStore } from '../core/index.ts'
import type { Tables } from './schema.ts'

/** Whose answer is waited for, by when. */
export const ANSWERS_DUE =
  `create index cases_awaiting on cases (follow_up_at, id) where status = 'awaiting-answer' and ` +
  'follow_up_at is not null'

/** In the words of the index, so that it is found by it. */
const waiting = sql<boolean>`status = 'awaiting-answer' and follow_up_at is not null`

export function answersOf(db: Kysely<Tables>): Pick<CaseStore, 'dueAnswers' | 'nextAnswerDue'> {
  return {
    async dueAnswers(now, limit) {
      const rows = await db
        .selectFrom('cases')
        .select('id')
        .where(waiting)
        .where('follow_up_at', '<=', now)
        .orderBy('follow_up_at')
        .orderBy('id')
        .limit(limit)
        .execute()
      return rows.map(({ id }) => id)
    },
    async nextAnswerDue() {
      const row = await db
        .selectFrom('cases')
        .select((eb) => eb.fn.min('follow_up_at').as('at'))
        .where(waiting)
        .executeTakeFirst()
      return row?.at ?? undefined
    },
  }
}
