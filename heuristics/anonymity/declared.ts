import type { Cue } from '../../src/core/index.ts'
import { anonymityWeight } from './places.ts'

/** The place says that the author is anonymous. Context only: it convicts nobody. */
export const declared: Cue = {
  id: 'anonymity/declared',
  signal: 'anonymity',
  languages: ['en', 'fr', 'und'],
  listen({ comment }) {
    if (comment.author.isAnonymous !== true) return []
    return [
      {
        strength: 0.7 * anonymityWeight(comment.venue.kind),
        reason: { en: 'was posted anonymously', fr: 'a été publié anonymement' },
        evidence: [{ kind: 'metadata', field: 'author.isAnonymous', value: true }],
      },
    ]
  },
}
