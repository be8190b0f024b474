import type { JsonShape } from '../shapes.ts'
import { first, given, has, idOf, list, part, textOf } from './parts.ts'

const isReview = (value: unknown) =>
  has(value, 'starRating', 'reviewer') || has(value, 'starRating', 'createTime')
const items = (root: unknown) => list(has(root, 'reviews') ? root.reviews : root)

/** Reviews of a Google Business Profile, from its API or from Takeout. */
export const googleBusiness: JsonShape = {
  name: 'Google Business Profile reviews',
  documented: 'https://developers.google.com/my-business/reference/rest/v4/accounts.locations.reviews',
  example:
    '{"reviews":[{"name":"accounts/1/locations/2/reviews/r1","reviewer":{"displayName":"Sam"},' +
    '"starRating":"ONE","comment":"It ' +
    'crashes","createTime":"2026-11-02T10:00:00Z"}]}',
  recognises: (value) => isReview(first(items(value))),
  items,
  fields(item) {
    const reviewer = part(item, 'reviewer')
    return given({
      id: idOf(item.reviewId) ?? idOf(item.name),
      text: item.comment ?? '',
      postedAt: item.createTime,
      rating: item.starRating,
      'author.name': textOf(reviewer.displayName),
      'author.isAnonymous': reviewer.isAnonymous,
    })
  },
}
