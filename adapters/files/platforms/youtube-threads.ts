import type { JsonShape } from '../shapes.ts'
import { first, given, has, list, part } from './parts.ts'

const isThread = (value: unknown) => has(part(value, 'snippet'), 'topLevelComment')
const isComment = (value: unknown) => has(part(value, 'snippet'), 'textDisplay', 'authorDisplayName')
const entries = (root: unknown) => list(has(root, 'items') ? root.items : root)

function withReplies(one: unknown): readonly unknown[] {
  if (!isThread(one)) return [one]
  return [part(one, 'snippet', 'topLevelComment'), ...list(part(one, 'replies').comments)]
}

/**
 * Answers of YouTube's commentThreads and comments: each thread's first comment and the replies that came
 * along.
 */
export const youtubeThreads: JsonShape = {
  name: 'YouTube comment threads',
  documented: 'https://developers.google.com/youtube/v3/docs/commentThreads',
  example:
    '{"kind":"youtube#commentThreadListResponse","items":[{"snippet":{"topLevelComment":{"id":"y1",' +
    '"snippet":{"textDisplay":"It ' +
    'crashes","textOriginal":"It ' +
    'crashes","authorDisplayName":"Sam","authorChannelId":{"value":"UC1"},"likeCount":2,' +
    '"publishedAt":"2026-11-02T10:00:00Z"}}}}]}',
  recognises: (value) => isThread(first(entries(value))) || isComment(first(entries(value))),
  items: (root) => entries(root).flatMap(withReplies),
  fields(item) {
    const snippet = part(item, 'snippet')
    return given({
      id: item.id,
      text: snippet.textOriginal ?? snippet.textDisplay,
      postedAt: snippet.publishedAt,
      likes: snippet.likeCount,
      'author.name': snippet.authorDisplayName,
      'author.id': part(snippet, 'authorChannelId').value,
      'author.url': snippet.authorChannelUrl,
      'parent.id': snippet.parentId,
    })
  },
}
