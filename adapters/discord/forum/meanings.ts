import type { Analysis, TagMeaning } from '../../../src/core/index.ts'

/** Where the likeliest meaning is less likely than this, a person should look. */
const UNSURE = 0.34

/**
 * What a post is about, as a forum tag can say it: never about who wrote it. It is learned (docs/tags.md).
 * Whatever reads as contempt, is held for a person, or can't be told, only waits for one.
 * @returns null when there is nothing to sort: small talk, or an assessment that isn't complete (rule 10)
 */
export function meaningOf({ assessment, meanings }: Analysis): TagMeaning | null {
  if (!assessment.complete || meanings === undefined) return null
  if (assessment.verdict === 'detractor' || assessment.hold !== undefined) return 'review'
  const [likeliest, share] = Object.entries(meanings).reduce((best, one) => (one[1] > best[1] ? one : best))
  if (likeliest === 'none') return null
  return share < UNSURE ? 'review' : (likeliest as TagMeaning)
}
