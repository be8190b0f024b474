import type { JsonShape } from '../shapes.ts'
import { first, given, has, list, part, textOf } from './parts.ts'

const titled = (title: unknown, text: unknown) =>
  [title, text].flatMap((one) => textOf(one) ?? []).join('\n\n')

/** Reviews as App Store Connect's API lists them. */
export const appStoreConnect: JsonShape = {
  name: 'App Store Connect reviews',
  documented: 'https://developer.apple.com/documentation/appstoreconnectapi/customerreview',
  example:
    '{"data":[{"type":"customerReviews","id":"a1","attributes":{"rating":1,"title":"Export","body":"It ' +
    'crashes","reviewerNickname":"Sam","createdDate":"2026-11-02T10:00:00-08:00","territory":"USA"}}]}',
  recognises: (value) => part(first(has(value, 'data') ? value.data : value)).type === 'customerReviews',
  items: (root) => list(has(root, 'data') ? root.data : root),
  fields(item) {
    const { title, body, rating, createdDate, reviewerNickname } = part(item, 'attributes')
    return given({
      id: item.id,
      text: titled(title, body),
      postedAt: createdDate,
      rating,
      'author.name': reviewerNickname,
    })
  },
}

const label = (value: unknown, ...keys: readonly string[]) => part(value, ...keys).label
const entries = (root: unknown) => list(part(root, 'feed').entry)

/** Reviews of an app as the App Store's public feed has them, in JSON; the app itself comes first in it. */
export const appStoreFeed: JsonShape = {
  name: 'App Store reviews (RSS)',
  documented: 'https://itunes.apple.com/us/rss/customerreviews/id=1/json',
  example:
    '{"feed":{"entry":[{"id":{"label":"a1"},"title":{"label":"Export"},"content":{"label":"It ' +
    'crashes","attributes":{"type":"text"}},"im:rating":{"label":"1"},' +
    '"updated":{"label":"2026-11-02T03:00:00-07:00"},"author":{"name":{"label":"Sam"},' +
    '"uri":{"label":"https://itunes.apple.com/us/reviews/id9"}}}]}}',
  recognises: (value) => entries(value).some((one) => has(one, 'im:rating', 'content')),
  items: (root) => entries(root).filter((one) => has(one, 'im:rating', 'content')),
  fields: (item) =>
    given({
      id: label(item, 'id'),
      text: titled(label(item, 'title'), label(item, 'content')),
      postedAt: label(item, 'updated'),
      rating: label(item, 'im:rating'),
      likes: label(item, 'im:voteSum'),
      'author.name': label(item, 'author', 'name'),
      'author.url': label(item, 'author', 'uri'),
    }),
}
