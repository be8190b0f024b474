import type { CaseSummary } from '../../src/core/index.ts'

/** So much of the words must be the same. */
const ENOUGH = 0.6

/** Cases that say much the same as one of the picked, or come from the same named person. Picked ones are not among them. */
export function lookAlikes(
  cases: readonly CaseSummary[],
  picked: ReadonlySet<string>,
): readonly CaseSummary[] {
  const models = cases.filter(({ id }) => picked.has(id)).map((one) => ({ one, words: wordsOf(one) }))
  return cases.filter(
    (other) =>
      !picked.has(other.id) &&
      models.some(({ one, words }) => samePerson(one, other) || overlap(words, wordsOf(other)) >= ENOUGH),
  )
}

function samePerson(one: CaseSummary, other: CaseSummary): boolean {
  return (
    one.authorName !== null &&
    one.authorName === other.authorName &&
    one.source === other.source &&
    one.venueName === other.venueName &&
    one.verdict === other.verdict
  )
}

function wordsOf({ excerpt }: CaseSummary): ReadonlySet<string> {
  return new Set(excerpt.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
}

/** Shared words over all words, 0–1. */
function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0
  for (const word of one) if (other.has(word)) shared += 1
  const all = one.size + other.size - shared
  return all === 0 ? 0 : shared / all
}
