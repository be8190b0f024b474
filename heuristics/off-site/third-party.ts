import type { Cue } from '../../src/core/index.ts'

/** Posted in somebody else's place. Context only: it convicts nobody. */
export const thirdParty: Cue = {
  id: 'off-site/third-party',
  signal: 'off-site',
  languages: ['en', 'fr', 'und'],
  listen({ comment }) {
    const { ownership, kind, name } = comment.venue
    if (ownership !== 'third-party') return []
    // A review site is where people expect the company to read.
    const strength = kind === 'review' || kind === 'direct' ? 0.2 : 0.5
    return [
      {
        strength,
        reason: {
          en: 'stands in somebody else’s place',
          fr: 'se trouve chez quelqu’un d’autre',
        },
        evidence: [
          { kind: 'metadata', field: 'venue.ownership', value: ownership },
          ...(name === undefined ? [] : [{ kind: 'metadata', field: 'venue.name', value: name } as const]),
        ],
      },
    ]
  },
}
