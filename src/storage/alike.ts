import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { AlikeCase, CaseRecord, CaseStatus, Verdict } from '../core/index.ts'
import { foldForSearch } from './fold.ts'
import type { Tables } from './schema.ts'

/*
 * Look-alikes by MinHash with banding (Broder 1997; Leskovec, Rajaraman and Ullman, "Mining of Massive
 * Datasets", 3.4): two comments that share three quarters of their pairs of words very likely share a band.
 */

/** Words of a comment that are looked at. */
const LOOKED_AT = 200
/** Shorter comments are alike only when they say the same words. */
const SHORT = 6
const BANDS = 6
const ROWS = 4

/** The group that a comment belongs to: of the first one that reads like it, or its own. */
export async function alikeGroup(
  db: Kysely<Tables>,
  { id, comment, assessment }: CaseRecord,
): Promise<Alike> {
  // What a person must see is never folded under anything.
  const bands = assessment.hold === undefined ? bandsOf(comment.text) : []
  if (bands.length === 0) return { alike: null, bands }
  const known = await db
    .selectFrom('alike_bands')
    .select('alike')
    .where('band', 'in', bands)
    .orderBy('band')
    .limit(1)
    .executeTakeFirst()
  return { alike: known?.alike ?? id, bands }
}

/** The group that a case stands in; undefined where it stands alone or is not there. */
export async function groupOf(db: Kysely<Tables>, caseId: string): Promise<string | undefined> {
  const row = await db.selectFrom('cases').select('alike').where('id', '=', caseId).executeTakeFirst()
  return row?.alike ?? undefined
}

/** The other cases of its group, the newest first. */
export async function alikeCases(
  db: Kysely<Tables>,
  caseId: string,
  limit: number,
): Promise<readonly AlikeCase[]> {
  const group = await groupOf(db, caseId)
  if (group === undefined) return []
  const rows = await db
    .selectFrom('cases')
    .select(['id', 'status', 'verdict', 'person_key'])
    .select(sql<number>`case when draft is null and hold is null then 1 else 0 end`.as('free'))
    .select((eb) =>
      eb
        .selectFrom('history')
        .select((of) => of.fn.countAll<number>().as('n'))
        .whereRef('case_id', '=', 'cases.id')
        .where('action', 'in', ['adopt', 'comment-deleted'])
        .as('over'),
    )
    .where('alike', '=', group)
    .where('id', '<>', caseId)
    .orderBy('posted_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ id, status, verdict, person_key, free, over }) => ({
    id,
    personKey: person_key,
    verdict: verdict as Verdict,
    status: status as CaseStatus,
    isFree: Number(free) === 1 && Number(over) === 0,
  }))
}

/** Whoever comes next is led to the same group. */
export async function keepBands(db: Kysely<Tables>, { alike, bands }: Alike): Promise<void> {
  if (alike === null) return
  await db
    .insertInto('alike_bands')
    .values(bands.map((band) => ({ band, alike })))
    .onConflict((conflict) => conflict.column('band').doNothing())
    .execute()
}

/** What is known of groups of which no case is left goes: it is made of their words. */
export async function dropBands(db: Kysely<Tables>, groups: readonly string[]): Promise<void> {
  if (groups.length === 0) return
  await db
    .deleteFrom('alike_bands')
    .where('alike', 'in', groups)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb.selectFrom('cases').select('cases.id').whereRef('cases.alike', '=', 'alike_bands.alike'),
        ),
      ),
    )
    .execute()
}

interface Alike {
  /** The id of the group's first case. */
  readonly alike: string | null
  readonly bands: readonly string[]
}

/** Pure. Comments with a band in common are look-alikes; none where there are no words. */
function bandsOf(text: string): readonly string[] {
  const words = wordsOf(text)
  if (words.length === 0) return []
  if (words.length < SHORT) return [`same ${digest([...new Set(words)].sort().join(' '))}`]
  const pairs = new Set(words.slice(1).map((word, at) => `${words[at]} ${word}`))
  const hashes = [...pairs].map((pair) => createHash('sha256').update(pair).digest())
  return Array.from({ length: BANDS }, (_, band) => {
    const rows = Array.from({ length: ROWS }, (_, row) => lowest(hashes, band * ROWS + row))
    return `${band} ${digest(rows.join(' '))}`
  })
}

/** The smallest of the pairs' hashes under one of many orders: one multiplication and shift for each. */
function lowest(hashes: readonly Buffer[], order: number): number {
  const odd = (Math.imul(order + 1, 0x9e3779b1) | 1) >>> 0
  const shift = Math.imul(order + 7, 0x85ebca6b) >>> 0
  return Math.min(...hashes.map((hash) => (Math.imul(hash.readUInt32LE((order % 7) * 4), odd) + shift) >>> 0))
}

/** Folded, without signs; numbers count, since another version is another problem; "cooool" is "cool". */
function wordsOf(text: string): readonly string[] {
  const folded = foldForSearch(text.slice(0, 4_000)).replace(/(\p{L})\1{2,}/gu, '$1$1')
  return (folded.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, LOOKED_AT)
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22)
}
