import type { Cue } from '../../src/core/index.ts'

/** Under somebody else's article, where the conversation is between the host and the readers. */
export const underArticle: Cue = {
  id: 'off-site/under-article',
  signal: 'off-site',
  languages: ['en', 'fr', 'und'],
  listen({ comment }) {
    const { article, venue } = comment
    if (article === undefined || venue.ownership !== 'third-party' || venue.kind === 'article') return []
    const where = article.title ?? article.url ?? venue.name
    if (where === undefined || where === '') return []
    return [
      {
        strength: 0.3,
        reason: {
          en: 'stands under somebody else’s article',
          fr: 'se trouve sous l’article de quelqu’un d’autre',
        },
        evidence: [{ kind: 'metadata', field: 'article', value: where }],
      },
    ]
  },
}
