import type { JsonShape } from '../shapes.ts'
import { first, given, has, list, part, textOf } from './parts.ts'

const reviews = (root: unknown) => list(has(root, 'reviews') ? root.reviews : root)

/** Reviews of a place on Google Maps: in the language they were written in, not as translated. */
export const googlePlaces: JsonShape = {
  name: 'Google Maps reviews',
  documented:
    'https://developers.google.com/maps/documentation/places/web-service/reference/rest/v1/places#Review',
  example:
    '{"reviews":[{"name":"places/1/reviews/2","rating":1,"text":{"text":"Ça ' +
    'plante","languageCode":"fr"},"originalText":{"text":"It ' +
    'crashes","languageCode":"en"},"authorAttribution":{"displayName":"Sam"},' +
    '"publishTime":"2026-11-02T10:00:00Z"}]}',
  recognises: (value) => has(first(reviews(value)), 'authorAttribution', 'rating'),
  items: reviews,
  fields(item) {
    const written = has(item.originalText) ? item.originalText : part(item, 'text')
    const author = part(item, 'authorAttribution')
    return given({
      id: item.name,
      text: written.text ?? '',
      language: written.languageCode,
      postedAt: item.publishTime,
      rating: item.rating,
      url: textOf(item.googleMapsUri),
      'author.name': author.displayName,
      'author.url': textOf(author.uri),
    })
  },
}
