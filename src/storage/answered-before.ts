import { type Kysely, sql } from 'kysely'
import type { ApprovedBefore, CaseRecord } from '../core/index.ts'
import type { Dialect, Tables } from './schema.ts'
import { twoOf } from './words.ts'

/** So many of the newest cases that share words are looked at for a reply. */
const LOOKED_AT = 200
const SHOWN = 4_000

/** Silence, and what is said to the host, answer no other comment. */
const TO_NOBODY_ELSE: ReadonlySet<string | null> = new Set(['ignore', 'thank-host'])

interface Numbered {
  readonly n: number
}

/** Replies that were approved for comments with two of these words (or the only one), the newest first. */
export async function answeredBefore(
  db: Kysely<Tables>,
  dialect: Dialect,
  words: readonly string[],
  except: string,
  limit: number,
): Promise<readonly ApprovedBefore[]> {
  const match = twoOf(dialect, words)
  if (match === undefined) return []
  const most = sql`limit ${LOOKED_AT}`
  const newest =
    dialect === 'sqlite'
      ? sql<Numbered>`select rowid as n from case_words
          where case_words match ${match} order by rowid desc ${most}`
      : sql<Numbered>`select n from cases
          where words @@ to_tsquery('simple', ${match}) order by n desc ${most}`
  const { rows: numbers } = await newest.execute(db)
  if (numbers.length === 0) return []
  const rows = await db
    .selectFrom('cases')
    .select(['id', 'language', 'comment', 'approved'])
    .where(
      'n',
      'in',
      numbers.map(({ n }) => n),
    )
    .where('approved', 'is not', null)
    .where('status', 'in', ['posted', 'awaiting-answer', 'closed'])
    .where('sample', '=', 0)
    // What was said in private, or by hand where a person was needed, is offered to nobody else.
    .where('kind', '<>', 'direct')
    .where('hold', 'is', null)
    .where('id', '<>', except)
    .orderBy('n', 'desc')
    .limit(limit)
    .execute()
  return rows.flatMap(({ id, language, comment, approved }): ApprovedBefore[] => {
    const reply = JSON.parse(approved ?? 'null') as CaseRecord['approved']
    if (reply === null || TO_NOBODY_ELSE.has(reply.strategy) || reply.text.trim() === '') return []
    const { text } = JSON.parse(comment) as { text: string }
    const { strategy, at, by } = reply
    return [
      {
        caseId: id,
        comment: text.slice(0, SHOWN),
        text: reply.text,
        language: language as ApprovedBefore['language'],
        strategy,
        by: by.name,
        at,
      },
    ]
  })
}
