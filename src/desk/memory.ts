import { type Case, type CaseRecord, firstWords, type Remembered } from '../core/index.ts'
import type { Settings } from './options.ts'
import { othersOf } from './same-person.ts'

/** So many are told of. */
const TOLD = 5
const LOOKED_AT = 20
const DAY = 86_400_000

/** Missing where there is nothing. */
export async function withElsewhere(
  settings: Pick<Settings, 'store' | 'clock' | 'memoryDays'>,
  record: CaseRecord,
): Promise<Pick<Case, 'elsewhere'>> {
  const elsewhere = await rememberedOf(settings, record)
  return elsewhere.length === 0 ? {} : { elsewhere }
}

/**
 * What the same person wrote in other conversations, the newest first, as far back as the team remembers:
 * told with its dates to whoever answers, and to no reading.
 */
async function rememberedOf(
  { store, clock, memoryDays }: Pick<Settings, 'store' | 'clock' | 'memoryDays'>,
  record: CaseRecord,
): Promise<readonly Remembered[]> {
  const { personKey, conversationKey, sample } = record
  if (memoryDays === null || personKey === null || sample) return []
  const since = new Date(clock.now().getTime() - memoryDays * DAY).toISOString()
  const found: CaseRecord[] = []
  for (const key of [personKey, ...(await othersOf(store, personKey))])
    found.push(...(await store.casesOfPerson(key, null, LOOKED_AT)))
  const elsewhere = found.filter(
    (one) =>
      one.id !== record.id &&
      one.receivedAt >= since &&
      (one.conversationKey !== conversationKey || conversationKey === null),
  )
  return elsewhere
    .sort((a, b) => (a.receivedAt > b.receivedAt ? -1 : 1))
    .slice(0, TOLD)
    .map(({ id, comment, receivedAt, approved, status }) => ({
      caseId: id,
      at: comment.postedAt ?? receivedAt,
      firstWords: firstWords(comment.text),
      answered: approved !== null && approved.text !== '' && status !== 'pending' && status !== 'approved',
    }))
}
