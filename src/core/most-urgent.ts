import type { Desk } from './ports.ts'
import type { CaseStatus } from './vocabulary.ts'

const PAGE = 200

/**
 * Which of these cases comes first in the inbox's own order; what isn't waiting any more comes last.
 * @returns undefined when there is none
 */
export async function mostUrgent(
  desk: Pick<Desk, 'list'>,
  among: ReadonlySet<string>,
  status: readonly CaseStatus[],
): Promise<string | undefined> {
  if (among.size > 1) {
    let cursor: string | undefined
    do {
      const more = cursor === undefined ? {} : { cursor }
      const page = await desk.list({ status, limit: PAGE, ...more })
      const first = page.cases.find(({ id }) => among.has(id))
      if (first !== undefined) return first.id
      cursor = page.next
    } while (cursor !== undefined)
  }
  return among.values().next().value
}
