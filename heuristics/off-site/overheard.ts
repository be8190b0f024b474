import type { Cue } from '../../src/core/index.ts'

/** Not addressed to us, in a place that isn't ours: the author may not expect us to read it. */
export const overheard: Cue = {
  id: 'off-site/overheard',
  signal: 'off-site',
  languages: ['en', 'fr', 'und'],
  listen({ comment }) {
    if (comment.addressesUs !== false || comment.venue.ownership !== 'third-party') return []
    return [
      {
        strength: 0.4,
        reason: {
          en: 'speaks about us rather than to us',
          fr: 'parle de nous plutôt qu’à nous',
        },
        evidence: [{ kind: 'metadata', field: 'addressesUs', value: false }],
      },
    ]
  },
}
