import type { Kysely, RawBuilder } from 'kysely'
import type { CaseRecord } from '../core/index.ts'
import { alikeGroup, keepBands } from './alike.ts'
import type { Tables } from './schema.ts'
import { wordsColumn } from './words.ts'

/** The columns of a new case by which it is found; its words follow on SQLite (`putWords`). */
interface FoundBy {
  readonly alike: string | null
  readonly n?: number
  readonly words?: RawBuilder<string>
}

/** Worked out one after the other: each may read like the one before. */
export async function foundBy(
  tx: Kysely<Tables>,
  shared: boolean,
  records: readonly CaseRecord[],
): Promise<readonly FoundBy[]> {
  const last = shared
    ? undefined
    : await tx
        .selectFrom('cases')
        .select((eb) => eb.fn.max('n').as('n'))
        .executeTakeFirst()
  const found: FoundBy[] = []
  for (const [at, record] of records.entries()) {
    const group = await alikeGroup(tx, record)
    await keepBands(tx, group)
    const more = shared ? { words: wordsColumn(record) } : { n: (last?.n ?? 0) + 1 + at }
    found.push({ alike: group.alike, ...more })
  }
  return found
}
