import type { JsonShape } from '../shapes.ts'
import { asText } from '../values.ts'
import { first, given, has, list, part } from './parts.ts'

const items = (root: unknown) => list(has(root, 'reviews') ? root.reviews : root)

/** Reviews as Google Play's own API lists them. */
export const googlePlayApi: JsonShape = {
  name: 'Google Play reviews (API)',
  documented: 'https://developers.google.com/android-publisher/api-ref/rest/v3/reviews',
  example:
    '{"reviews":[{"reviewId":"g1","authorName":"Sam","comments":[{"userComment":{"text":"It ' +
    'crashes","lastModified":{"seconds":"1793613600"},"starRating":1,"reviewerLanguage":"en",' +
    '"thumbsUpCount":2}}]}]}',
  recognises: (value) => {
    const one = first(items(value))
    return has(one, 'reviewId', 'comments') && has(first(one.comments), 'userComment')
  },
  items,
  fields(item) {
    const comment = part(
      list(item.comments).find((one) => has(one, 'userComment')),
      'userComment',
    )
    const { seconds } = part(comment, 'lastModified')
    return given({
      id: item.reviewId,
      // A title stands before a tab.
      text: asText(comment.text ?? '')
        .trim()
        .replace('\t', '\n\n'),
      postedAt: seconds === undefined ? undefined : asText(seconds),
      language: comment.reviewerLanguage,
      rating: comment.starRating,
      likes: comment.thumbsUpCount,
      'author.name': item.authorName,
    })
  },
}
