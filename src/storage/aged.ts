import type { Kysely } from 'kysely'
import type { Aged } from '../core/index.ts'
import type { Tables } from './schema.ts'

/** Under way: what is to be sent, or may have been. */
const UNDER_WAY = ['approved', 'uncertain'] as const

/**
 * Cases on which nothing has changed since, the oldest first. What came in later cannot be among them, so
 * the index by age leads to them.
 */
export async function agedCases(
  db: Kysely<Tables>,
  { cases, smallTalk }: Aged,
  limit: number,
): Promise<readonly { readonly id: string; readonly version: number }[]> {
  const aged = (before: string) =>
    db
      .selectFrom('cases')
      .select(['id', 'version', 'received_at'])
      .where('received_at', '<', before)
      .where('updated_at', '<', before)
      .where('status', 'not in', UNDER_WAY)
      .where((eb) =>
        eb.not(
          eb.or([
            eb.exists(
              eb
                .selectFrom('promises')
                .select('promises.id')
                .whereRef('promises.case_id', '=', 'cases.id')
                .where('promises.state', '=', 'open'),
            ),
            eb.exists(
              eb
                .selectFrom('no_messages')
                .select('no_messages.case_id')
                .whereRef('no_messages.case_id', '=', 'cases.id'),
            ),
          ]),
        ),
      )
      .limit(limit)
  const ofAny = cases === undefined ? [] : await aged(cases).orderBy('received_at').orderBy('id').execute()
  const ofSmallTalk =
    smallTalk === undefined ? [] : await aged(smallTalk).where('chosen', '=', 'aside').execute()
  const found = new Map([...ofAny, ...ofSmallTalk].map(({ id, version }) => [id, { id, version }]))
  return [...found.values()].slice(0, limit)
}
