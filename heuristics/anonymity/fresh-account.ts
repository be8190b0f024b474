import type { Cue } from '../../src/core/index.ts'
import { anonymityWeight } from './places.ts'

const DAY = 24 * 60 * 60 * 1000
/** Younger than this the account may have been made for the comment. */
const FRESH_DAYS = 7

/** An account hardly older than its comment; compares the two dates given, never a clock. */
export const freshAccount: Cue = {
  id: 'anonymity/fresh-account',
  signal: 'anonymity',
  languages: ['en', 'fr', 'und'],
  listen({ comment: { author, postedAt, venue } }) {
    if (author.accountCreatedAt === undefined || postedAt === undefined) return []
    const age = Date.parse(postedAt) - Date.parse(author.accountCreatedAt)
    if (!(age >= 0 && age < FRESH_DAYS * DAY)) return []
    return [
      {
        strength: (age < DAY ? 0.4 : 0.25) * Math.max(anonymityWeight(venue.kind), 0.6),
        reason: {
          en: 'comes from an account less than a week old',
          fr: 'vient d’un compte de moins d’une semaine',
        },
        evidence: [{ kind: 'metadata', field: 'author.accountCreatedAt', value: author.accountCreatedAt }],
      },
    ]
  },
}
