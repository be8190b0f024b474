import type { JsonShape } from '../shapes.ts'
import { first, given, has, list, part, textOf } from './parts.ts'

const items = (root: unknown) => list(has(root, 'reviews') ? root.reviews : root)

/** Reviews as Trustpilot's API lists them. */
export const trustpilotApi: JsonShape = {
  name: 'Trustpilot reviews (API)',
  documented: 'https://developers.trustpilot.com/business-units-api',
  example:
    '{"reviews":[{"id":"t1","consumer":{"id":"9","displayName":"Sam"},"stars":1,"title":"Export",' +
    '"text":"It ' +
    'crashes","language":"en","createdAt":"2026-11-02T10:00:00Z"}]}',
  recognises: (value) => {
    const one = first(items(value))
    return has(one, 'consumer') && (has(one, 'stars') || has(one, 'rating', 'title'))
  },
  items,
  fields(item) {
    const consumer = part(item, 'consumer')
    return given({
      id: item.id,
      text: [item.title, item.text].flatMap((one) => textOf(one) ?? []).join('\n\n'),
      postedAt: item.createdAt ?? part(item, 'dates').publishedDate,
      language: item.language,
      rating: item.stars ?? item.rating,
      likes: item.numberOfLikes ?? item.likes,
      'author.id': consumer.id,
      'author.name': consumer.displayName,
    })
  },
}
